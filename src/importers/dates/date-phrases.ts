/**
 * How dates are spoken of in five languages, as sources of regular expressions without capturing groups, on small letters
 * without accents.
 */

/** The phrases of one language; `{n}` and `{unit}` stand for a number and a unit. */
export interface DatePhrases {
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Spring first. */
  readonly seasons: readonly string[];
  readonly bc: string;
  readonly ad: string;
  readonly circa: string;
  readonly perhaps: string;
  readonly before: string;
  readonly by: string;
  readonly after: string;
  readonly until: string;
  readonly since: string;
  readonly orEarlier: string;
  readonly orLater: string;
  /** `between` and the word between its two dates. */
  readonly between: readonly [string, string];
  /** `from` and the word between its two dates. */
  readonly from: readonly [string, string];
  readonly or: string;
  readonly and: string;
  readonly early: string;
  readonly mid: string;
  readonly late: string;
  /** Around the number of the decade, `{n}`. */
  readonly decade: string;
  /** Around the number of the century, `{n}`. */
  readonly century: string;
  readonly today: string;
  readonly yesterday: string;
  readonly dayBefore: string;
  readonly tomorrow: string;
  readonly last: string;
  readonly current: string;
  readonly next: string;
  readonly ago: string;
  /** Day, week, month, year. */
  readonly units: readonly [string, string, string, string];
  /** From one to ten. */
  readonly numbers: readonly string[];
  /** What says nothing: articles and prepositions. */
  readonly fillers: string;
}

const list = (words: string) => words.split(' ');

/** The phrases of each language that is read. */
export const datePhrases: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'nl', DatePhrases>> = {
  en: {
    months: list('january february march april may june july august september|sept october november december'),
    weekdays: list('monday tuesday wednesday thursday friday saturday sunday'),
    seasons: list('spring summer autumn|fall winter'),
    bc: 'b\\.? ?c\\.?(?: ?e\\.?)?',
    ad: 'a\\.? ?d\\.?|c\\.? ?e\\.?',
    circa: 'circa|ca?\\.?|about|around|approximately|approx\\.?|roughly',
    perhaps: 'possibly|probably|perhaps|maybe',
    before: 'before|prior to',
    by: 'by|(?:no|not) later than|on or before',
    after: 'after',
    until: 'until|till|up to',
    since: 'since|from',
    orEarlier: 'or (?:earlier|before)',
    orLater: 'or (?:later|after)',
    between: ['between', 'and'],
    from: ['from', 'to|until|till|through'],
    or: 'or',
    and: 'and',
    early: 'early(?: in)?|(?:the )?(?:beginning|start) of',
    mid: 'mid|(?:the )?middle of',
    late: 'late(?: in)?|(?:the )?end of',
    decade: "{n}'?s",
    century: '{n}(?:st|nd|rd|th)? (?:century|cent\\.?|c\\.)',
    today: 'today',
    yesterday: 'yesterday',
    dayBefore: 'the day before yesterday',
    tomorrow: 'tomorrow',
    last: 'last',
    current: 'this',
    next: 'next',
    ago: '{n} {unit} ago',
    units: ['days?', 'weeks?', 'months?', 'years?'],
    numbers: list('one|an? two three four five six seven eight nine ten'),
    fillers: 'the|of|in|on|during',
  },
  de: {
    months: list('januar|janner februar marz|maerz april mai juni juli august september oktober november dezember'),
    weekdays: list('montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag'),
    seasons: list('fruhling|fruhjahr sommer herbst winter'),
    bc: 'v\\.? ?chr\\.?|v\\.? ?u\\.? ?z\\.?|vor christus',
    ad: 'n\\.? ?chr\\.?|nach christus',
    circa: 'ca\\.?|circa|zirka|um|etwa|ungefahr|gegen|rund',
    perhaps: 'vielleicht|vermutlich|wahrscheinlich|moglicherweise|wohl',
    before: 'vor',
    by: 'bis spatestens|spatestens',
    after: 'nach',
    until: 'bis',
    since: 'seit|ab',
    orEarlier: 'oder (?:fruher|davor)',
    orLater: 'oder (?:spater|danach)',
    between: ['zwischen', 'und'],
    from: ['von|vom', 'bis|bis zum'],
    or: 'oder',
    and: 'und',
    early: 'anfang|(?:am )?beginn|fruhe[nrs]?',
    mid: 'mitte',
    late: 'ende|spate[nrs]?',
    decade: '{n}er(?: jahren?)?',
    century: '{n}\\. ?(?:jahrhunderts?|jhd?t?s?\\.?)',
    today: 'heute',
    yesterday: 'gestern',
    dayBefore: 'vorgestern',
    tomorrow: 'morgen',
    last: '(?:letzt|vorig|vergangen)e[nrsm]?',
    current: 'diese[nrsm]?',
    next: '(?:nachst|kommend)e[nrsm]?',
    ago: 'vor {n} {unit}',
    units: ['tag(?:en?)?', 'wochen?', 'monat(?:en?)?', 'jahr(?:en?)?'],
    numbers: list('eine?[mnr]? zwei drei vier funf sechs sieben acht neun zehn'),
    fillers: 'der|die|das|des|dem|den|im|am|in',
  },
  fr: {
    months: list('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
    weekdays: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    seasons: list('printemps ete automne hiver'),
    bc: 'av(?:ant|\\.)? ?j\\.? ?-?c\\.?|avant notre ere',
    ad: 'apr?(?:es|\\.)? ?j\\.? ?-?c\\.?|de notre ere',
    circa: 'ca?\\.?|vers|environ|autour de',
    perhaps: 'peut-etre|probablement|sans doute',
    before: 'avant',
    by: 'au plus tard',
    after: 'apres',
    until: "jusqu'?(?:en|au|a)",
    since: 'depuis|a partir d[eu]|des',
    orEarlier: 'ou (?:plus tot|avant)',
    orLater: 'ou (?:plus tard|apres)',
    between: ['entre', 'et'],
    from: ['de|du', 'a|au'],
    or: 'ou',
    and: 'et',
    early: 'debut|(?:le )?debut d[eu]',
    mid: 'mi|milieu d[eu]|milieu',
    late: 'fin|(?:la )?fin d[eu]',
    decade: 'annees {n}',
    century: '{n}(?:er?|eme)? siecle',
    today: "aujourd'hui",
    yesterday: 'hier',
    dayBefore: 'avant-hier',
    tomorrow: 'demain',
    last: 'derniere?|passee?',
    current: 'cett?e?',
    next: 'prochaine?',
    ago: 'il y a {n} {unit}',
    units: ['jours?', 'semaines?', 'mois', 'ans?|annees?'],
    numbers: list('une? deux trois quatre cinq six sept huit neuf dix'),
    fillers: "le|la|les|l'|du|de|des|d'|en|au|aux",
  },
  es: {
    months: list('enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre'),
    weekdays: list('lunes martes miercoles jueves viernes sabado domingo'),
    seasons: list('primavera verano otono invierno'),
    bc: 'a\\.? ?(?:de )?c\\.?|antes de cristo',
    ad: 'd\\.? ?(?:de )?c\\.?|despues de cristo',
    circa: 'ca?\\.?|hacia|alrededor de|aproximadamente|cerca de',
    perhaps: 'quizas?|posiblemente|probablemente|tal vez',
    before: 'antes de|antes del',
    by: 'a mas tardar|no despues de',
    after: 'despues del?|tras',
    until: 'hasta',
    since: 'desde|a partir del?',
    orEarlier: 'o antes',
    orLater: 'o despues',
    between: ['entre', 'y'],
    from: ['del?|desde', 'al?|hasta'],
    or: 'o|u',
    and: 'y|e',
    early: '(?:a )?(?:principios|comienzos|inicios) del?',
    mid: '(?:a )?mediados del?',
    late: '(?:a )?(?:finales|fines) del?',
    decade: '(?:decada de|anos) {n}',
    century: 'siglo {n}',
    today: 'hoy',
    yesterday: 'ayer',
    dayBefore: 'anteayer|antes de ayer',
    tomorrow: 'manana',
    last: 'pasad[oa]',
    current: 'est[ea]',
    next: 'proxim[oa]|que viene',
    ago: 'hace {n} {unit}',
    units: ['dias?', 'semanas?', 'mes(?:es)?', 'anos?'],
    numbers: list('una? dos tres cuatro cinco seis siete ocho nueve diez'),
    fillers: 'el|la|los|las|del|de|en|al|a',
  },
  nl: {
    months: list('januari februari maart|mrt april mei juni juli augustus september oktober november december'),
    weekdays: list('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
    seasons: list('lente|voorjaar zomer herfst|najaar winter'),
    bc: 'v\\.? ?chr\\.?|voor christus',
    ad: 'n\\.? ?chr\\.?|na christus',
    circa: 'ca?\\.?|circa|rond|omstreeks|ongeveer',
    perhaps: 'mogelijk|waarschijnlijk|misschien',
    before: 'voor',
    by: 'uiterlijk',
    after: 'na',
    until: 'tot(?: en met)?|t/m',
    since: 'sinds|vanaf',
    orEarlier: 'of (?:eerder|daarvoor)',
    orLater: 'of (?:later|daarna)',
    between: ['tussen', 'en'],
    from: ['van', 'tot(?: en met)?|t/m'],
    or: 'of',
    and: 'en',
    early: 'begin|vroege?',
    mid: 'midden|half|medio',
    late: 'eind|einde|late?',
    decade: 'jaren {n}',
    century: '{n}e? eeuw',
    today: 'vandaag',
    yesterday: 'gisteren',
    dayBefore: 'eergisteren',
    tomorrow: 'morgen',
    last: 'vorige?|afgelopen',
    current: 'deze|dit',
    next: 'volgende?|komende?',
    ago: '{n} {unit} geleden',
    units: ['dag(?:en)?', 'we(?:ek|ken)', 'maand(?:en)?', 'jaar|jaren'],
    numbers: list('een twee drie vier vijf zes zeven acht negen tien'),
    fillers: 'de|het|van|in|op|der',
  },
};
