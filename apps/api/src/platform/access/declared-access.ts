import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access';

export interface DeclaredRoute {
  readonly method: string;
  /** Without the global prefix, `:name` for parameters. */
  readonly path: string;
  readonly handler: string;
  readonly access: Access | null;
  /** The handler itself, for whoever reads what else was declared on it. */
  readonly callback: object;
}

/**
 * Metadata keys under which Nest's decorators store a route; the package does not export them. If they change, no route is
 * found and the boot fails.
 */
const PATH_METADATA = 'path';
const METHOD_METADATA = 'method';

/** Knows every route and its access; stops the boot when one has none. */
@Injectable()
export class DeclaredAccess implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const routes = this.routes();
    if (routes.length === 0) throw new Error('No routes are found: Nest keeps them under other names than it did.');
    const open = routes.filter(({ access }) => access === null);
    if (open.length === 0) return;
    const names = open.map(({ handler }) => handler).join(', ');
    throw new Error(
      `No access declared for ${names}. Add @Public(), @SignedIn(), @ForMembers(), @ForStaff() or @ForCoordinators().`,
    );
  }

  routes(): readonly DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (!handler || method === undefined) return [];
        const paths = [
          Reflect.getMetadata(PATH_METADATA, metatype),
          Reflect.getMetadata(PATH_METADATA, handler),
        ] as string[];
        return {
          method: RequestMethod[method],
          path: `/${paths.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${metatype.name}.${name}`,
          access: this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, metatype]) ?? null,
          callback: handler,
        };
      });
    });
  }
}
