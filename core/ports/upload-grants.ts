/** A form that may be posted once or more until it lapses, with one file, under one key. */
export interface UploadGrant {
  readonly url: string;
  /** To be sent before the file, which comes last, in the field `file` (multipart/form-data). */
  readonly fields: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** Lets somebody send one file straight to the uploads bucket. */
export interface UploadGrants {
  /** @param bytes - most that may be sent. @throws LiasseError `store-unavailable` (retryable). */
  grant(key: string, upload: { readonly bytes: number; readonly source: string }): Promise<UploadGrant>;
  /** A link to a result, for five minutes. */
  link(resultKey: string): Promise<string>;
}
