/** The two demo churches; all people and places are invented. */
export const demoChurches = [
  {
    slug: 'grace-rotterdam',
    name: 'Grace Rotterdam',
    languages: ['en', 'nl'],
    referencePrefix: 'GRR',
    lostReceipts: false,
    policyText:
      'Claim within two months of the date on the receipt.\nAbove €250 two people decide. That can take a week longer.\nWe pay on the second Thursday of the month.',
    financeAddress: { email: 'finance@grace-rotterdam.example', language: 'en' },
    people: [
      {
        email: 'admin@grace-rotterdam.example',
        name: 'Ruth Adeyemi',
        language: 'en',
        role: 'administrator',
      },
      {
        email: 'treasurer@grace-rotterdam.example',
        name: 'Samuel Boateng',
        language: 'en',
        role: 'treasurer',
      },
    ],
    costCentres: [
      ['410', 'Worship'],
      ['420', 'Music'],
      ['430', 'Hospitality', 'Coffee, meals, and flowers for visitors.'],
      ['440', 'Youth work', 'Also transport for the youth group.'],
      ['450', 'Children'],
      ['510', 'Pastoral care'],
      ['610', 'Building'],
      ['620', 'Office'],
      ['990', 'Other'],
    ],
  },
  {
    slug: 'dorpskerk-aduard',
    name: 'Dorpskerk Aduard',
    languages: ['nl'],
    referencePrefix: 'DKA',
    lostReceipts: true,
    policyText: 'Declareer binnen twee maanden na de datum op de bon.\nBoven € 250 beslissen twee mensen.',
    financeAddress: { email: 'penningmeester@dorpskerk-aduard.example', language: 'nl' },
    people: [
      {
        email: 'beheer@dorpskerk-aduard.example',
        name: 'Willem Bos',
        language: 'nl',
        role: 'administrator',
      },
      {
        email: 'penningmeester@dorpskerk-aduard.example',
        name: 'Aaltje Huizinga',
        language: 'nl',
        role: 'treasurer',
      },
    ],
    costCentres: [
      ['100', 'Eredienst'],
      ['110', 'Muziek'],
      ['200', 'Gastvrijheid', 'Koffie, maaltijden en bloemen.'],
      ['300', 'Jeugdwerk', 'Ook vervoer van de jeugdgroep.'],
      ['400', 'Pastoraat'],
      ['500', 'Gebouw'],
      ['600', 'Kantoor'],
      ['900', 'Overig'],
    ],
  },
] as const;
