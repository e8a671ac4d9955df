/** The answer of an in-process API call. */
export interface InProcessAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Context of a server render (`REQUEST_CONTEXT`). Absent in the browser. */
export interface RenderContext {
  /** Answers API paths and language files; never throws for an error status. */
  readonly callApi: (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
  ) => Promise<InProcessAnswer>;
  /** Changes whenever a language file does. */
  readonly textsVersion: string;
}
