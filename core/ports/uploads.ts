/** One object of the uploads bucket, in one version. */
export interface UploadRef {
  readonly key: string;
  readonly versionId?: string;
}

export interface UploadedObject extends UploadRef {
  readonly sha256: string;
  readonly bytes: number;
  /** ISO 8601. */
  readonly modifiedAt: string;
  /** Name under which it was sent, where the key does not say. */
  readonly source?: string;
}

/** The files as they were handed in. */
export interface Uploads {
  /** Reads the object once, for its hash; undefined when it is gone. @throws LiasseError `store-unavailable` (retryable). */
  identify(ref: UploadRef): Promise<UploadedObject | undefined>;
  /** The whole object as text; undefined when it is gone or longer than a manifest may be. @throws as above. */
  manifestText(ref: UploadRef): Promise<string | undefined>;
}
