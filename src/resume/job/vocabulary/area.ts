/** A term of the field as it is listed: the key is its name. */
export interface Entry {
  /** Other spellings. Case, hyphens, spaces, plurals and British or American endings need not be listed. */
  readonly also?: readonly string[];
  /** Terms of their own that are all this one: Prefect and Dagster are workflow orchestration, and not each other. */
  readonly holds?: readonly string[];
  /** Broader terms that whoever uses this one uses as well: YOLO is object detection. Never what is only related. */
  readonly is?: readonly string[];
  /** Single words count only in this case: "SAM" is a model, "Sam" a person, "mAP" a metric, "map" a map. */
  readonly exact?: true;
  /** Too common a word by itself: it counts only in a list with others of this group, or named as a language. */
  readonly beside?: 'programming' | 'vision';
}

/** Terms of one area by name. */
export type Area = Readonly<Record<string, Entry>>;
