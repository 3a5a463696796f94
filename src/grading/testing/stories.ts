import type { Item } from '#content/item';

/** An item that asks for a story, with stories for it. */
export interface StoryFixture {
  readonly item: Item;
  /** A concrete story that makes most of the points. */
  readonly full: string;
  /** A story in generalities that makes next to none. */
  readonly vague: string;
}

const disagreement: StoryFixture = {
  item: {
    id: 'disagreement',
    prompt: 'Tell me about a time you disagreed with a colleague about a technical decision.',
    points: [
      {
        id: 'context',
        statement:
          'Describes the situation and what requirement the decision had to meet, so that the stakes are clear.',
      },
      {
        id: 'own-view',
        statement: 'Explains why they held their own position, naming the evidence or assumption behind it.',
      },
      {
        id: 'tested',
        statement: 'Tests the two positions by an experiment or measurement rather than by argument alone.',
      },
      {
        id: 'resolved',
        statement: 'Tells how the disagreement was resolved and who was informed.',
      },
      {
        id: 'outcome',
        statement: 'Reports the outcome with numbers before and after.',
      },
      {
        id: 'lesson',
        statement: 'Names what they learned and what they would do differently next time.',
      },
    ],
    misconceptions: [],
  },
  full: 'Our checkout service had to answer within 200 ms because customers left the basket otherwise. A colleague wanted to add a cache in front of the price table, and I wanted to fix the query. I chose the query because the profile had shown 80% of the time in one join. To see whether either of us was right, I ran both branches on the same recorded traffic with nothing else changed, and the query alone was enough. I showed the numbers to him and to our manager the next day, and we agreed to drop the cache. Latency at the 95th percentile fell from 340 to 120 ms. Since then I always bring a measurement before I argue about a design, and next time I would ask for his reasons earlier.',
  vague:
    'I have disagreed with many colleagues over the years. Communication is the key to every good team, and it is important to respect each other. In the end we always find a solution that works for everyone.',
};

const mentoring: StoryFixture = {
  item: {
    id: 'late-delivery',
    prompt: 'Tell me about a delivery that was going to be late. What did you do?',
    points: [
      {
        id: 'own-part',
        statement: 'Separates what the speaker personally owned from the work of the team.',
        accept: ['The importer was mine; two others did the screens.'],
      },
      {
        id: 'noticed',
        statement: 'Shows with numbers that the plan had failed, and when that was noticed.',
        accept: ['By week three we had closed nine of forty tickets.'],
      },
      {
        id: 'options',
        statement: 'Compares at least two options by cost or time before choosing one.',
        accept: [
          'Hiring would have taken two months, while dropping the export cost us one client, so I cut the export.',
        ],
      },
      {
        id: 'told',
        statement: 'Tells the people who depend on the delivery early, with a new date.',
        accept: ['The same evening I called the client and moved the launch to the tenth.'],
      },
      {
        id: 'result',
        statement: 'Reports the result against the new date with numbers.',
        accept: ['We shipped on the ninth with two open bugs.'],
      },
    ],
    misconceptions: [],
  },
  full: 'I owned the billing migration, while another team built the new portal. After four weeks we had moved only 12 of 60 accounts, where the plan said 30, so it was clear that we would miss the date. Doing everything by hand would have cost six more weeks, whereas a script for the simple accounts took four days, so I wrote the script. The next morning I told the finance lead that the switch would slip by two weeks and gave her the new date. We moved from 3 accounts a week to 25, and finished one day before the new date.',
  vague:
    'Deadlines are always hard. We worked as a team and gave our best, and everybody stayed positive. I think planning is very important and one should always communicate.',
};

/** Items that ask for stories. */
export const STORIES: readonly StoryFixture[] = [disagreement, mentoring];
