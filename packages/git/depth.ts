/** Deeper than any history: git's own number for "everything". */
export const wholeHistory = 2_147_483_647;
