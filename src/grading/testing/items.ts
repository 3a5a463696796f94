import type { Item } from '#content/item';
import type { Level } from '#content/level';

/** An answer with one claim changed, and what may still be said of that point. */
export interface Edit {
  readonly point: string;
  readonly text: string;
}

/** An item outside every pack, with answers written for it. */
export interface Fixture {
  readonly item: Item;
  readonly level: Level;
  /** Makes most of the points, in prose. */
  readonly full: string;
  /** The same content as it is spoken: no punctuation. */
  readonly spoken: string;
  /** Claims denied or turned round, each a sentence on its own. */
  readonly reversed: readonly Edit[];
  /** The field's terms without a statement. */
  readonly list: string;
  /** The question repeated, with fluff. */
  readonly echo: string;
  readonly asserted?: { readonly misconception: string; readonly text: string };
  readonly rejected?: { readonly misconception: string; readonly text: string };
}

const databaseIndex: Fixture = {
  level: 'mid',
  item: {
    id: 'database-index',
    prompt: 'What does an index do for a relational database, and what does it cost you?',
    points: [
      {
        id: 'lookup',
        statement:
          'A B-tree index keeps keys sorted in a shallow tree, so a lookup reads a few pages instead of scanning the whole table.',
        weight: 3,
        accept: ['You walk down a handful of nodes to the row rather than reading every record.'],
        not: ['An index loads the whole table into memory so that every query is answered from the cache.'],
      },
      {
        id: 'write-cost',
        statement: 'Every insert, update or delete must also maintain each index, so writes become slower.',
        weight: 2,
        accept: ['The more of them you have, the more work each change to a row causes.'],
        not: ['Indexes make inserts faster because the new row finds its place sooner.'],
      },
      {
        id: 'selectivity',
        statement:
          'The planner ignores an index on a column with few distinct values, because fetching most rows one by one is dearer than a sequential scan.',
        weight: 2,
        accept: [
          'For a yes/no flag it is not worth it: you would jump to nearly all the rows anyway, and reading straight through is cheaper.',
        ],
        not: [
          'A column with few distinct values is the best candidate for an index because the tree stays small.',
        ],
      },
      {
        id: 'column-order',
        statement:
          'In a composite index the order of columns matters, since only a leading prefix of them can be used to seek.',
        weight: 1,
        accept: ['An index on last name then first name is no help if you only know the first name.'],
        not: ['The order of columns in a composite index only affects its size on disk.'],
      },
      {
        id: 'covering',
        statement:
          'A covering index holds all columns that a query needs, so the table itself is not visited.',
        weight: 1,
        from: 'senior',
        accept: ['If everything you select is in the index already, the engine answers from it alone.'],
        not: ['A covering index is one that exists on every table of the schema.'],
      },
    ],
    misconceptions: [
      {
        id: 'always-faster',
        statement: 'Adding more indexes always makes the database faster.',
        correct: 'Each index speeds up some reads and slows down every write.',
      },
    ],
  },
  full: 'Without one the database scans every row of the table. A B-tree keeps the keys sorted in a shallow tree, so a lookup only touches a few pages instead of scanning the whole thing. The cost is on writes: each insert, update or delete has to maintain every index too, which makes writes slower. I also look at how many distinct values the column has, because for a flag with few distinct values the planner ignores the index, since a sequential scan is cheaper than fetching most rows one by one. For composite ones the column order matters, as only a leading prefix can be used for the seek.',
  spoken:
    'okay so um a b-tree index keeps the keys sorted in a tree that is shallow so that a lookup reads only a few pages and does not have to scan the whole table and the price you pay is that each insert or update or delete must maintain the index as well so the writes get slower and then if a column has only few distinct values the planner will ignore the index because fetching most of the rows one by one is more expensive than just a sequential scan',
  reversed: [
    {
      point: 'write-cost',
      text: 'Every insert, update or delete also maintains each index, so writes become faster.',
    },
    {
      point: 'lookup',
      text: 'A B-tree does not keep its keys sorted, so a lookup reads the whole table instead of a few pages.',
    },
    {
      point: 'selectivity',
      text: 'The planner never ignores an index on a column with few distinct values.',
    },
    { point: 'column-order', text: 'In a composite index the order of columns does not matter for a seek.' },
  ],
  list: 'B-tree, composite index, covering index, selectivity, planner, sequential scan, write amplification, pages',
  echo: 'The question is what an index does for a relational database and what it costs you. An index does something for a relational database, and it costs you something.',
  asserted: {
    misconception: 'always-faster',
    text: 'In my experience adding more indexes always makes the database faster.',
  },
  rejected: {
    misconception: 'always-faster',
    text: 'People say that adding more indexes always makes the database faster, but that is wrong.',
  },
};

const abTest: Fixture = {
  level: 'mid',
  item: {
    id: 'ab-test',
    prompt: 'You run an A/B test on a sign-up page. How do you decide whether the new page is better?',
    points: [
      {
        id: 'sample-size',
        statement:
          'Fix the sample size beforehand from the smallest effect worth having and the wanted power, because stopping at the first significant look inflates false positives.',
      },
      {
        id: 'randomise-unit',
        statement: 'Randomise by user and not by page view, so that one person always sees the same variant.',
      },
      {
        id: 'p-value',
        statement:
          'A p-value is the probability of data at least this extreme if there were no difference, not the probability that the new page is worse.',
      },
      {
        id: 'interval',
        statement:
          'Report a confidence interval for the difference in conversion, because a significant result can still be too small to matter.',
      },
      {
        id: 'ratio-mismatch',
        statement:
          'Check that traffic was split as planned, since a sample ratio mismatch points to a broken assignment or lost logging.',
      },
      {
        id: 'guardrails',
        statement:
          'Watch guardrail metrics such as latency and refunds, so that a gain in sign-ups is not bought with harm elsewhere.',
      },
    ],
    misconceptions: [
      {
        id: 'p-is-truth',
        statement: 'A p-value of 0.03 means there is a 97 percent chance that the new page is better.',
      },
    ],
  },
  full: 'Before starting I fix the sample size from the smallest effect that is worth having and the power I want, since stopping at the first significant look inflates the false positives. I randomise by user rather than by page view, so each person keeps seeing the same variant. Then I check that the traffic split came out as planned, because a sample ratio mismatch usually means broken assignment or logging that got lost. For the readout I report the difference in conversion with a confidence interval, because something can be significant and still too small to matter. The p-value only tells me the probability of data this extreme if there were no difference. I also watch guardrail metrics like latency and refunds, so that more sign-ups are not bought with harm somewhere else.',
  spoken:
    'so first I would fix the sample size before we start from the smallest effect that is worth it and the power because if you stop at the first significant look you inflate false positives and I randomise by user not by page view so one person always gets the same variant and then at the end I report a confidence interval for the difference in conversion because a significant result can be too small to matter',
  reversed: [
    {
      point: 'randomise-unit',
      text: 'Randomise by page view and not by user, so that one person sees different variants.',
    },
    {
      point: 'sample-size',
      text: 'You should not fix the sample size beforehand; stopping at the first significant look does not inflate false positives.',
    },
    {
      point: 'interval',
      text: 'There is no need to report a confidence interval for the difference, because a significant result is never too small to matter.',
    },
  ],
  list: 'p-value, power, sample size, confidence interval, guardrail metrics, sample ratio mismatch, randomisation, conversion',
  echo: 'I would run the A/B test on the sign-up page and then decide whether the new page is better or not. That is how I decide whether the page is better.',
  asserted: {
    misconception: 'p-is-truth',
    text: 'If the p-value is 0.03 there is a 97 percent chance that the new page is better.',
  },
  rejected: {
    misconception: 'p-is-truth',
    text: 'It is a common misconception that a p-value of 0.03 means a 97 percent chance that the new page is better.',
  },
};

const transport: Fixture = {
  level: 'junior',
  item: {
    id: 'tcp-udp',
    prompt: 'When would you use UDP rather than TCP?',
    points: [
      {
        id: 'ordering',
        statement:
          'TCP retransmits lost segments and delivers bytes in order, so one loss delays everything behind it (head-of-line blocking).',
        accept: ['A missing packet holds up all the later ones until it has been sent again.'],
      },
      {
        id: 'fire-and-forget',
        statement:
          'UDP sends datagrams without acknowledgement, so packets may be lost, duplicated or reordered.',
        accept: ['Nobody tells you whether it arrived, and the order is up to the network.'],
      },
      {
        id: 'late-is-useless',
        statement:
          'Live voice, video and games prefer UDP, because a late packet is worth less than the next one.',
        accept: ['In a call, old audio is useless by the time it is repeated, so you skip it.'],
      },
      {
        id: 'handshake',
        statement:
          'TCP needs a handshake before data flows, which costs a round trip, whereas UDP sends at once.',
      },
      {
        id: 'congestion',
        statement:
          'TCP slows down when the network is congested; over UDP the application must do that itself or it will starve other traffic.',
      },
    ],
    misconceptions: [
      { id: 'udp-unreliable-always', statement: 'Nothing reliable can be built on top of UDP.' },
    ],
  },
  full: 'TCP gives you an ordered stream: lost segments are retransmitted and the bytes are delivered in order, so a single loss delays everything behind it. UDP just sends datagrams and there is no acknowledgement, which means packets can be lost, duplicated or reordered. For live voice, video or games I prefer UDP because a late packet is worth less than the next one. There is also the handshake, TCP needs it before any data flows and it costs a round trip. And TCP slows down if the network is congested, so with UDP my application must do that itself, otherwise it starves other traffic.',
  spoken:
    'well tcp retransmits the segments that were lost and it delivers the bytes in order so one loss delays everything behind it and with udp you send datagrams without any acknowledgement so packets may be lost or reordered and for live video or games udp is preferred because a late packet is worth less than the next one',
  reversed: [
    {
      point: 'fire-and-forget',
      text: 'UDP acknowledges each datagram, so packets cannot be lost, duplicated or reordered.',
    },
    {
      point: 'handshake',
      text: 'TCP does not need a handshake before data flows, whereas UDP costs a round trip first.',
    },
    { point: 'congestion', text: 'TCP does not slow down when the network is congested.' },
  ],
  list: 'TCP, UDP, handshake, congestion control, datagrams, retransmission, head-of-line blocking, latency',
  echo: 'When would I use UDP rather than TCP? I would use UDP rather than TCP when UDP is better to use than TCP.',
};

const passwords: Fixture = {
  level: 'senior',
  item: {
    id: 'password-storage',
    prompt: 'How should a service store the passwords of its users?',
    points: [
      {
        id: 'slow-hash',
        statement:
          'Use a deliberately slow, memory-hard hash such as Argon2 or scrypt, so that trying billions of guesses on stolen hashes becomes expensive.',
        weight: 3,
        not: ['Use a fast hash such as SHA-256, so that the login does not wait.'],
      },
      {
        id: 'salt',
        statement:
          'Give every user a random salt, so that equal passwords have different hashes and precomputed tables are useless.',
        weight: 3,
        not: ['Use one secret salt for all users, so that it is easy to rotate.'],
      },
      {
        id: 'no-encryption',
        statement: 'Do not encrypt passwords reversibly, because whoever steals the key reads all of them.',
        weight: 2,
      },
      {
        id: 'upgrade',
        statement:
          'Store the parameters beside each hash and rehash at the next login, so that the cost can be raised as hardware gets faster.',
        weight: 2,
      },
      {
        id: 'constant-time',
        statement: 'Compare hashes in constant time, so that response times leak nothing about a match.',
        weight: 1,
      },
      {
        id: 'rate-limit',
        statement:
          'Limit login attempts by account and address, because even a perfect hash does not stop online guessing of weak passwords.',
        weight: 2,
      },
    ],
    misconceptions: [
      { id: 'salt-is-secret', statement: 'The salt has to be kept secret or it is worthless.' },
    ],
  },
  full: 'I would never encrypt them reversibly, because whoever gets the key can read all of them. I use a hash that is slow and memory-hard on purpose, Argon2 or scrypt, so billions of guesses on stolen hashes become expensive. Each user gets a random salt, which means equal passwords have different hashes and precomputed tables are useless. I store the parameters next to the hash, so at the next login I can rehash and raise the cost when hardware gets faster. The comparison happens in constant time so that response times do not leak a match. Finally I limit login attempts per account and address, since no hash stops online guessing of weak passwords.',
  spoken:
    'so you want a slow memory hard hash like argon2 or scrypt so that billions of guesses on the stolen hashes become expensive and every user has a random salt so equal passwords get different hashes and precomputed tables become useless and you limit the login attempts per account because even a perfect hash does not stop online guessing of weak passwords',
  reversed: [
    {
      point: 'slow-hash',
      text: 'Use a deliberately fast hash rather than Argon2 or scrypt, so that billions of guesses become cheap.',
    },
    {
      point: 'salt',
      text: 'Every user should not have a random salt, because equal passwords must have equal hashes.',
    },
    {
      point: 'no-encryption',
      text: 'Encrypt passwords reversibly, because whoever steals the key cannot read them.',
    },
  ],
  list: 'Argon2, scrypt, bcrypt, salt, pepper, rate limiting, constant-time comparison, rainbow tables',
  echo: 'A service should store the passwords of its users, and how it should store the passwords of its users is an important question for a service.',
  asserted: { misconception: 'salt-is-secret', text: 'The salt has to be kept secret or it is worthless.' },
  rejected: {
    misconception: 'salt-is-secret',
    text: 'Some think the salt has to be kept secret or it is worthless. That is not true.',
  },
};

const medication: Fixture = {
  level: 'mid',
  item: {
    id: 'high-risk-medication',
    prompt: 'As a ward nurse, how do you give a high-risk medicine such as insulin safely?',
    points: [
      {
        id: 'double-check',
        statement:
          'A second nurse checks the dose independently, because two people who calculate together repeat the same mistake.',
      },
      {
        id: 'identity',
        statement:
          'Confirm identity with two identifiers, such as name and date of birth, since bed numbers change.',
      },
      {
        id: 'glucose-first',
        statement:
          'Measure the blood glucose right before the dose, so that insulin is not given to a patient who is already low.',
      },
      {
        id: 'units',
        statement: 'Write "units" in full and use an insulin syringe, because a "U" has been read as a zero.',
      },
      {
        id: 'meal',
        statement:
          'Give rapid-acting insulin only when the meal is there, as a delayed meal causes hypoglycaemia.',
      },
      {
        id: 'report',
        statement: 'Report near misses without blame, so that the ward can change the cause.',
        from: 'senior',
      },
    ],
    misconceptions: [
      {
        id: 'sliding-scale',
        statement: 'Insulin may be omitted in type 1 diabetes when the patient does not eat.',
      },
    ],
  },
  full: 'First I confirm the identity with two identifiers, name and date of birth, since the bed number may have changed. I measure the blood glucose right before the dose so nobody who is already low gets insulin. A second nurse checks the dose independently, because if two people calculate together they repeat the same mistake. I use an insulin syringe and write units in full, as a U has been misread as a zero. Rapid-acting insulin I give only when the meal has arrived, because a delayed meal causes hypoglycaemia.',
  spoken:
    'I measure the blood glucose right before the dose so that insulin is not given when the patient is already low and a second nurse checks the dose independently because two people calculating together repeat the same mistake and I confirm identity with two identifiers name and date of birth',
  reversed: [
    { point: 'double-check', text: 'A second nurse does not need to check the dose independently.' },
    {
      point: 'glucose-first',
      text: 'Measure the blood glucose after the dose and not before, even when a patient is already low.',
    },
    {
      point: 'meal',
      text: 'Rapid-acting insulin should not wait for the meal, as a delayed meal never causes hypoglycaemia.',
    },
  ],
  list: 'double check, two identifiers, blood glucose, insulin syringe, hypoglycaemia, units, near miss',
  echo: 'As a ward nurse I give a high-risk medicine such as insulin safely. Insulin is a high-risk medicine, so as a nurse on the ward I give it safely.',
};

const rendering: Fixture = {
  level: 'senior',
  item: {
    id: 'slow-web-list',
    prompt: 'A page with a list of ten thousand rows scrolls badly. What do you do?',
    points: [
      {
        id: 'profile',
        statement:
          'Record a performance profile before changing anything, because scripting, layout and painting need different cures.',
      },
      {
        id: 'virtualise',
        statement:
          'Render only the rows in view and a small overscan (windowing), so that the number of DOM nodes stays constant.',
      },
      {
        id: 'layout-thrash',
        statement:
          'Do not read layout properties after writing styles in a loop, because each read forces a synchronous reflow.',
      },
      {
        id: 'memo',
        statement:
          'Keep row props stable and memoise rows, so that a state change re-renders one row rather than all of them.',
      },
      {
        id: 'compositor',
        statement:
          'Animate transform and opacity instead of top or height, since the compositor handles them without layout.',
      },
      {
        id: 'passive',
        statement:
          'Register scroll and touch listeners as passive, so that the browser need not wait for them.',
      },
    ],
    misconceptions: [
      { id: 'virtual-dom-free', statement: 'With a virtual DOM the number of rows does not matter.' },
    ],
  },
  full: 'I start by recording a performance profile before I change anything, because scripting, layout and painting each need a different cure. The usual fix is windowing: render only the rows that are in view plus a small overscan, so the number of DOM nodes stays constant. Then I look for code that reads layout properties after writing styles in a loop, since every such read forces a synchronous reflow. Rows get memoised with stable props, so one state change re-renders a single row rather than all of them. For animation I use transform and opacity instead of top or height, since the compositor handles those without layout. And listeners for scroll and touch are passive so that the browser does not wait for them.',
  spoken:
    'so I record a performance profile first before changing anything because scripting and layout and painting need different cures and then I render only the rows in view plus some overscan so the number of dom nodes stays constant and rows are memoised with stable props so a state change re-renders one row and not all of them',
  reversed: [
    {
      point: 'virtualise',
      text: 'Never render only the rows in view; with windowing the number of DOM nodes does not stay constant.',
    },
    {
      point: 'compositor',
      text: 'Animate top and height instead of transform or opacity, since the compositor handles them without layout.',
    },
    { point: 'passive', text: 'Scroll and touch listeners should not be passive.' },
  ],
  list: 'windowing, memoisation, reflow, compositor, passive listeners, DOM nodes, profiling, overscan',
  echo: 'The page with the list of ten thousand rows scrolls badly, so what do I do about a page with ten thousand rows that scrolls badly?',
  asserted: {
    misconception: 'virtual-dom-free',
    text: 'With a virtual DOM the number of rows does not matter.',
  },
  rejected: {
    misconception: 'virtual-dom-free',
    text: 'You might think that with a virtual DOM the number of rows does not matter, but in fact every node still costs layout.',
  },
};

/** Items that ask for facts. */
export const FACTUAL: readonly Fixture[] = [
  databaseIndex,
  abTest,
  transport,
  passwords,
  medication,
  rendering,
];
