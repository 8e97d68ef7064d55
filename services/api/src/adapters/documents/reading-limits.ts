/** What one document may hold before the rest is left out. */
export type ReadingLimits = { pagesMax: number; charsMax: number };
