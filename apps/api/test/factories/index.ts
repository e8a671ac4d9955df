export * from './organizations';
export * from './people';
export * from './reports';
