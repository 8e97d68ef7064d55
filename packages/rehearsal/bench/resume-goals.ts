/** What each figure must reach, with all its layouts and people counted alike. */
export const RESUME_GOALS = {
  nameRate: { atLeast: 0.95 },
  emailRate: { atLeast: 0.95 },
  phoneRate: { atLeast: 0.95 },
  employerRate: { atLeast: 0.9 },
  titleRate: { atLeast: 0.9 },
  schoolRate: { atLeast: 0.9 },
  dateRate: { atLeast: 0.9 },
  skillRate: { atLeast: 0.85 },
  msP95: { atMost: 300 },
} as const;
