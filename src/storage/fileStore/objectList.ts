import { convert } from "xmlbuilder2";

/** One page of a bucket's content. */
export interface ObjectList {
  readonly objects: readonly { readonly name: string; readonly size: number; readonly storedAt: Date }[];
  /** What asks for the next page; null on the last. */
  readonly next: string | null;
}

interface Contents {
  readonly Key: string;
  readonly Size: string;
  readonly LastModified: string;
}

interface Answer {
  readonly ListBucketResult?: {
    readonly Contents?: Contents | readonly Contents[];
    readonly NextContinuationToken?: string;
  };
}

/** Reads the answer of S3's ListObjectsV2. */
export function readObjectList(xml: string): ObjectList {
  const result = (convert(xml, { format: "object" }) as Answer).ListBucketResult;
  const contents: readonly Contents[] = [result?.Contents ?? []].flat();
  return {
    objects: contents.map(({ Key, Size, LastModified }) => ({
      name: Key,
      size: Number(Size),
      storedAt: new Date(LastModified),
    })),
    // The reader of XML leaves ampersands escaped.
    next: result?.NextContinuationToken?.replaceAll("&amp;", "&") ?? null,
  };
}
