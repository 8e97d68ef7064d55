/**
 * Whether somebody asks about the job itself (the team, the pay, where and when one works, what comes next) while a question of ours is
 * open. Such questions have their place at the end; taken for an answer they would be lost. `said` is lower case, without marks.
 */
export function asksAboutJob(said: string): boolean {
  return ABOUT_JOB.test(said);
}

const LEAD = String.raw`(?:(?:and|but|by the way|before (?:i|we) (?:answer|go on|continue)|can i (?:just )?ask(?: you)?|may i ask|i wanted to ask|i was wondering|could you tell me|can you tell me) )*`;
const JOB = '(?:this|the|your) (?:job|role|position|post)';
const THEIRS =
  '(?:the|your|this) (?:team|company|department|office|culture|team culture|company culture|organi[sz]ation)';

const ABOUT_JOB = new RegExp(
  `^${LEAD}(?:${[
    `what (?:does|do) ${THEIRS} look like$`,
    `what(?:'s| is) ${THEIRS} like$`,
    `what(?:'s| is| are) (?:the )?(?:salary|pay|wage|salary range|pay range|benefits|working hours|start date|starting date|notice period|next steps?)(?: for ${JOB}| after this| like)?$`,
    `what (?:would|will|does) (?:a |my )?(?:typical |normal )?(?:day|week)(?: in (?:${JOB}|the life))? (?:look|be) like$`,
    `how (?:big|large) (?:is|are) ${THEIRS}$|how many people (?:are|work) (?:in|on|at|for) ${THEIRS}$`,
    `how much (?:does|would|will) (?:${JOB}|it) pay$|how much (?:would|will) i (?:earn|be paid|make)$`,
    `(?:is|would) ${JOB} (?:be )?(?:fully |completely )?(?:remote|hybrid|on[- ]?site|full[- ]?time|part[- ]?time|permanent|still open)$`,
    `(?:can|could|may|would) i (?:be able to )?work (?:from home|remotely|part time|from another country)$`,
    `who (?:would|will|do) i (?:report to|work with|be working with|be reporting to)$`,
    `when (?:would|will|do|could|can) i (?:start|hear back|hear from you)$|when (?:would|will) ${JOB} start$`,
    `do you (?:offer|sponsor|pay|provide|give) (?:any )?(?:visas?|visa sponsorship|relocation|overtime|remote work|training|benefits|bonuses|a bonus|equity)(?: [\\w']+){0,4}$`,
    `why (?:is ${JOB} (?:open|free|vacant)|did (?:the|my) (?:last|previous) (?:person|one) leave)$`,
  ].join('|')})`,
);
