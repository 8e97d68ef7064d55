import type { Intent } from './intents-kinds.ts';

const each = (phrases: string): string[] => phrases.trim().replaceAll(/\s+/g, ' ').split(' | ');

/** Requests as people put them in interviews, and answers in which the same words stand. */
export const SPOKEN_IN_INTERVIEWS: Partial<Record<Intent, readonly string[]>> = {
  repeat: each(`
    Could you say it one more time, it was quite noisy here. | Huh, sorry? | Can I hear it again? | What were you asking? | Tell me the
    question again please. | sorry can you repeat the whole question | I didn't hear the end of the question | My headset died for a
    second, what was that? | say it again a bit louder please | Can you talk louder? | can you speak up a bit | The sound is very low,
    can you speak louder? | I can't hear you | i can barely hear you | Sorry I wasn't paying attention, again please? | Can you remind
    me of the question? | please remind me what the question was | could you ask again | What's that? | Sorry, one more time? | Where
    were we? | the connection froze, can you say that again | sorry i didn't get the last bit can you repeat it | Can you run that by
    me again? | what was that last one | I lost the thread, what was the question? | could you just ask me that one more time | you
    were cutting out there | I can hardly hear you, could you say it louder? | Sorry, I missed the middle part. | one more time for me
    please | Would you mind going over the question again? | I forgot what you asked. | sorry could you come again with that | Your
    voice dropped out for a second. | Let me hear that again. | Okay, can you repeat the second half of that? | Could you go through
    that again? | What was it you asked? | Sorry, could you say the last sentence again? | I only heard half of that. | I got half of
    it, can you repeat? | you're breaking up, say that again? | you broke up, again please | it was too quiet | you are very quiet |
    can you turn up your volume | your mic is very quiet can you repeat | Can we have that again? | I beg your pardon? | What did you
    say? | pardon me | Excuse me, what? | sorry what | Could you restate the question? | Could you repeat what you just said? | Please
    repeat that. | The last bit again please. | sorry, I had a coughing fit, what was the question | would you say that again for me |
    can you tell me again what you want to know | Again? | Come again please?
  `),
  rephrase: each(`
    Can you make the question simpler? | I don't know what you mean with trade-off. | what is a stakeholder | Can you give an example?
    | like what | Could you ask this in an easier way please? | I don't get what you want. | how do you mean | What does "scalability"
    mean? | say it in easy English please | I do not understand. | What means this word? | Explain please. | Sorry I'm confused. | Can
    you be more precise? | what do you expect from me here | what sort of thing do you want | I'm not following. | could you put that
    in simpler words | I'm not sure what you're getting at. | sorry what does that mean | Can you explain the question? | I don't
    really understand what you want to hear | can you be a bit more specific | what is it you want to know exactly | Sorry, I didn't
    understand the question. | what do you want me to talk about | I'm not sure I follow. | I'm afraid I don't understand. | Can you
    explain what you mean? | Could you elaborate on the question? | How do you mean that? | what exactly do you mean | In what sense? |
    can you break that down for me | sorry, I don't know that word | What do you understand by ownership? | Not sure what you mean by
    that. | could you frame that differently | simpler please | In simple words please. | other words please | the question is too
    complicated | that's a complicated question, can you simplify it | I didn't get it. | Sorry I don't get it | What would be an
    example? | for example? | an example please | Could you be more concrete? | can you narrow it down | What are you looking for? |
    what kind of answer do you want
  `),
  hint: each(`
    could you help me a bit with this one | I don't know where to start. | how should i start | can you get me started | Could you give
    me something to start with? | what would be a good starting point | Some help please. | I need help with that one. | I'm stuck, can
    you help me out? | Can I get some help with this one? | Any pointers on how to begin? | a small tip would be nice | Can you help
    me? | Any hint? | could I get a small hint | Could you give me a starting point? | Can you point me in the right direction? | I
    need a hint. | a clue maybe | help please | I'm lost, can you give me a hint? | what would you start with
  `),
  skip: each(`
    Let's skip it. | Can I pass on this one? | next | Next one please. | I'll skip. | I don't want to talk about it. | can we do a
    different question | give me another one | Move on please. | I'd like a different question. | can we leave that | That's too
    personal. | I'd rather keep that to myself. | Could we just go on? | let's go to the next question | Is it okay if we skip this
    one? | I have no answer, next question please. | let's move on to the next one | I don't want to answer that one. | Let's leave
    that one. | Do you have another question for me? | i'm not comfortable talking about this | can we go to the next one please |
    that's private, i don't want to go into that | I'd like to skip that question. | Please skip. | Let's skip this one. | Can we move
    on? | can we just go to another question | No comment. | I don't feel like answering that. | I'd prefer not to answer. | Not that
    one please. | I pass. | Let's go on. | Next. | Could we take another question? | i don't want to say | I'd rather not. | I'd rather
    talk about something else. | Ask me another question. | Leave it. | can we drop this one | I don't have anything for that, let's
    skip it.
  `),
  'go-back': each(`
    Can I go back to my first answer? | Could we go back a question? | I want to correct something I said before. | may i add something
    to what i said before | I have something to add to the last question. | Can we revisit the previous question? | back to the
    previous question please | I'd like to answer the question I skipped. | can we go back to the one I skipped | Can we go back to the
    question before? | I want to add something to the previous question. | could we return to the first question | Let's go back to the
    last question please. | can i redo the previous one | Go back please. | hang on, can we go back to what you asked before | go back
    | Go to the previous question. | One question back please. | Can we go one back? | I'd like to return to the question before. | I'd
    like to change my last answer. | Could I add something to my previous answer? | Wait, I want to go back to the last question. | I
    forgot something in my last answer. | Let me go back to the previous question. | can I answer the previous question again
  `),
  slower: each(`
    Slow down please. | Not so fast. | you speak too fast | You talk very quickly. | a bit slower please | Can you reduce the speed? |
    I can't follow, you are too fast. | Could you say that again but slower? | slower please | You're going a bit fast for me. | that
    was too quick | can you say it slowly | Could you slow down, please? I can't keep up. | please speak slowly | Can you speak slower?
    | too fast | That was a bit too fast. | slower | can you go a bit slower please | Could you talk a little more slowly, please? | I
    need you to speak slower
  `),
  wait: each(`
    Just a moment please. | hmm let me think | Give me a sec. | I need to think. | One moment, the phone is ringing. | Can we pause for
    a minute? | Let me think about it. | hold on | Can you wait a little? | I'm thinking. | let me get a glass of water | Can I think
    about it for a moment? | a moment | Could I have a minute? | Sorry, there's someone at the door. | let me think about that for a
    second | Hold on, let me think. | Hmm, good question. Let me think. | hang on a minute | Let me just think for a moment. | Can I
    have a few seconds? | wait a second | um let me see | Wait. | Give me a minute. | One sec. | let me think a second | I need a
    second. | Can you give me some time? | May I have a minute to think? | hmm give me a second to think about that | I'd like to think
    about it for a moment. | need a moment | just a minute | Let me gather my thoughts. | hold on a second please | Can I get some
    water first? | I have to think about that. | That's a good one, let me think. | sorry my kid just came in, one second | I need a
    short break. | Let me take a breath.
  `),
  stop: each(`
    stop the interview | I want to end this. | I'd like to end the interview. | I need to go now. | Can we stop now? | Let's end it
    here. | I'd like to quit. | we can stop here | I don't want to continue. | my battery is dying i have to go | I'm done with this. |
    can I leave | let's call it a day | Let's do this another day. | I want to stop here. | I'd like to finish now. | End interview. |
    I have to leave, sorry. | I don't want to do this anymore. | sorry i need to go | Could we reschedule? I'm not feeling well. | I'd
    like to stop the interview. | please stop | Let's end the interview. | I want to quit. | can we stop | I have to go. | I need to
    stop now. | we're done here | Let's finish here. | finish the interview please | I can't continue. | I don't want to go on. | I
    want to leave. | Sorry, I have to leave now. | something came up, I have to go | that's all for today | Can we wrap up?
  `),
  'about-interview': each(`
    Are you real? | are you human | is this a bot | How many more questions? | how much longer | How did I do? | am i doing okay | Am I
    doing well? | Is this on record? | are you recording me | Are you scoring me? | Who are you? | what's your name | how long do we
    have | What time is left? | Will a person look at my answers? | Are you ChatGPT? | how does this work | is this the last question |
    was my answer too long | Did you get that? | can you hear me | Are you there? | are you an AI | Am I talking to a real person? |
    How long is this going to take? | how many questions are left | How am I doing so far? | are you actually a person | was that a
    good answer | Are we almost done? | how long is this | Is a human going to read this? | Was that okay? | is that what you wanted to
    hear | Are you a human? | is this an ai | Am I speaking with a machine? | who am I talking to | How many questions are there? | How
    long will it take? | How long does this take? | how much time is left | How much time do I have? | How far are we? | when is it
    over | How am I doing up to now? | What do you think of my answer? | was my answer right | Is this call recorded? | Do you save
    this? | who gets to see this | Is somebody listening? | is anybody there | hello are you there | Can you hear me okay? | how many
    are left | do you have many more questions
  `),
  'dont-know': each(`
    no idea | No clue, honestly. | I don't know. | I'm not sure. | can't think of one | That has never happened to me. | I have no
    experience with that. | hm I wouldn't know | I don't have an answer. | I've got nothing. | I have no idea. | I can't think of
    anything. | hmm nothing comes to mind | I honestly don't remember. | i really couldn't tell you | my mind is blank | I've never
    been in that situation. | I don't know that. | Don't know. | No idea, sorry. | I can't remember. | I wouldn't know. | Nothing comes
    to mind. | I can't think of an example. | I haven't experienced that. | I've never done that. | I'm not familiar with that. | I
    have never had that. | That hasn't happened to me yet. | I really don't know what to say.
  `),
  answer: each(`
    I can start now. | I could start at any time. | I could start next month. | I don't like to wait. | I can't hear very well on the
    left side. | I don't need help. | I need help sometimes and I ask for it. | I want to help people. | I like easy words. | I like to
    start early. | What is important is the patient. | What do you do then? You wait. | What would I do? I'd wait. | How do I start?
    With the users. | Where do I start? With the data. | How would I explain it? With an example. | What does it mean for the user?
    More clicks. | Can I do better? Yes. | Can you say no? You have to. | Could you do it again? I could. | Would I do it again? Yes. |
    I'd start with an example. | I'd like to have more time for it. | I'd like a second pair of eyes. | I need a second opinion. | I
    need a minute for each patient. | I need some time alone after a shift. | I need more time with the customer. | I need examples to
    learn. | Give me an example of a bug and I'll find it. | Let's start with the end. | Let's take the last one. | Let's repeat that
    every week, I said. | Please wait here, I told them. | We speak slowly to each other. | I say it again and again. | I speak up when
    something is wrong. | I asked again and she said yes. | I didn't understand it so I asked again. | I didn't catch it in time. | I
    didn't get it in the end. | I couldn't get it to work. | I don't get angry. | I don't understand it either. | I can't think of a
    better team. | There was someone at the door. | Someone was at the door with a knife. | My phone was ringing all day. | That's
    private data, so we encrypt it. | This is confidential so we keep it in the safe. | That was too personal for them. | I'd rather
    keep the old one. | Do you have another one, the customer asked. | Everybody has different words for it. | That means we wait. | It
    means more work. | How long did it take? Two weeks. | How many questions were there? Ten. | Did you get that right the first time?
    No, nobody does. | Is it good enough? I ask that every day. | It was good enough. | Was it good? No. | Was that right? I think so.
    | Is that fair? Maybe not. | I am doing okay. | I was doing fine until March. | Am I doing this right? That's what I ask. | Next,
    the sauce. | Next to the freezer. | A second time it worked. | One moment of silence. | I forgot what he asked. | I forgot the
    question mark in the query. | The voice dropped out in the call so I rang back. | The connection was lost and the job was retried.
    | The line was cut for a minute. | What that means is simple. | To be clear, it was my mistake. | It was clear to me. | Something
    else would be better. | Something different. | A different team. | Another one was in Berlin. | Earlier, the previous year. | Slow
    and steady. | Fast feedback. | Quick and easy. | Very fast. | Too slow. | Clear words. | Listening and asking again. | Asking for
    help early. | I ask for help. | I ask for examples. | I ask what they mean. | I ask them to repeat it. | I repeat it in my own
    words. | Say it simply. | Explain it with an example. | Help each other. | Start small. | Start with the end. | Read the question.
    | Wait and see. | Think first. | Think twice. | Take a break. | Take your time. | Stop and look. | we had to stop the line because
    the sensor was broken | I asked them to slow down. | So I stopped the machine and called maintenance. | The next question was who
    should own it. | I'd go back to the last stable release. | Well, how do you explain that to a six year old? | I said can you repeat
    that please and the doctor said it again. | I never skip the handover. | We ended the call and I wrote down what we agreed. | I
    quit that job after two years. | They wanted to know how long it would take. | Let me give you an example. | let me start with the
    team | I don't remember the exact number, maybe forty percent. | I'd ask my supervisor for a hint. | sometimes you need a moment
    with the family before you go on | I needed a minute to calm down and then I went back in. | We put it on hold. | the customer
    wanted to cancel | We stopped. | First stop the bleeding, then call the doctor. | Wait for the light, then reverse. | Skip lists,
    for example. | We went back to the old supplier. | go back to basics, that's what I would say | I like to move on quickly. | We
    moved on. | I'd like to move into management at some point. | I want to finish my degree next year. | I'd like to finish what I
    start. | That's it, more or less. | That's all I did. | That's what I would do. | I think that's enough for a first version. | I'd
    end the meeting with clear actions. | I end every lesson with a question. | I end my shift with a handover. | We finished early. |
    I needed to go to the ward. | I had to leave the meeting. | I have to say I liked it. | I want to understand the problem first. | I
    want to hear both sides. | I didn't get the job. | I didn't get the budget. | I couldn't follow the lecture so I read the book. | I
    missed the deadline. | I missed the last part of the training because of my shift. | I forgot the invoice. | I forgot to set the
    index. | I was lost in the first weeks. | I was confused by the layout. | It's not clear who owns it. | it was unclear who was
    responsible | Why did it fail? Because nobody tested it. | What I did was call everybody. | What helps is a checklist. | What I
    mean is that you should talk first. | How long it takes depends on the ward. | Who does that? Nobody. | Which one, Java or Kotlin,
    does not matter to me. | Could I have done it better? Probably. | Should I have told him earlier? Yes, I think so. | Do you know
    what he said? He said thank you. | You know what, I just did it. | You mean well, but it goes wrong. | Would you believe it, it
    worked. | Is it perfect? No. | Are we fast? Yes. | We record everything in the log. | It is recorded in the patient file. | I am a
    real person too, I told him. | He asked me how am I doing. | I ask them how they are doing. | I'm an AI engineer. | we built a
    chatbot | I built a robot at school. | The robot stopped. | the machine is stopped and locked | That was too fast for the new
    people. | I talk slower when somebody is upset. | I explain it in simple words. | I say it again, louder. | Again and again. | I'd
    do it again. | I would do the same again. | Say there are ten users. | Ask again if you don't know. | I always ask twice. | Let's
    say ten thousand users. | Let's say a customer calls. | let me put it this way it was not my best day | let me explain | Let me
    finish with the numbers. | Please and thank you, that is how we talk in the kitchen. | Please, I said, put the knife down. | Sorry
    is the hardest word. | Sorry, I mean the second quarter. | sorry not March, April | I'm sorry to say we lost. | I apologised to
    her. | Excuse me, I meant the front end. | One moment I was cooking, the next I was on the floor. | One second too late and the
    batch is gone. | A second later it was over. | A minute is a long time in theatre. | Just a second pair of eyes, that's all it
    took. | Give me a team and I will build it. | Tips from the older drivers. | Meaningful work. | Teamwork I guess. | Two years. |
    No. | Not really. | No, I did that alone. | No, never, and I would not want to. | At school. | In the kitchen. | It depends. | I
    don't know Kubernetes well but I know Docker. | I don't know anybody who works harder than her. | I don't have a degree but I have
    ten years of practice. | I don't have children in that group. | I have no idea why it worked but it did. | Nothing came out of it.
    | Nothing happened. | I can't work without a list. | I can't think without coffee. | I can't remember names, so I write them down.
    | I couldn't do it alone. | I've never lost a pallet. | I've never been late. | I gave up on that design after a week. | I don't
    want to blame anybody but the plan was bad. | I'd rather not work nights forever. | I'd rather be told directly. | I'd prefer a
    written plan. | I'm not comfortable with shouting. | I think about that a lot. | I'd think about the read path first. | I'd think
    it through with the team. | I need time to trust people. | I'd pause the consumer. | Leave it better than you found it. | I'd drop
    the table. | I'd answer the phone. | I won't say it was easy. | I won't lie, it was hard. | Tell me about it, the parking there is
    terrible. | Tell me a story, the kids always say. | I tell a joke to break the ice. | Translate the numbers into a story. | I
    translate between engineers and sales. | Read it out loud, that helps. | the next one was better | The next one was a disaster. |
    The previous one was slower. | The last one standing was me. | My first job was in a bakery. | The other one, the blue one, was out
    of stock. | Enough people on the floor. | Enough is enough, I said. | I said goodbye to the residents. | Bye bye legacy, that was
    the motto.
  `),
};
