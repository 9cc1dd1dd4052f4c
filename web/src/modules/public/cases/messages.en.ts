export const casesEn = {
  title: 'Inspection cases',
  lead: 'What people reported to the inspection and what became of it, without personal data',
  none: 'Nothing is published yet. Cases appear here when their reply is reported and looked at.',
  batches: 'Batches',
  batch: 'Batch {batch} ({count})',
  problem: 'Problem',
  found: 'Checked and found',
  handled: 'Handling and rectification',
  accountability: 'Held to account',
  truths: { true: 'True', partly: 'Partly true', untrue: 'Untrue' },
  released: 'published {time}',
}
