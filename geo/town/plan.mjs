/**
 * What of Quillhaven is drawn by hand, in metres from its market: the shore, the river, the great roads, the railway, and what
 * stands between them. All else is left to the seed.
 */
import { beside, curved } from './plane.mjs';

/** The middle of the river, from the moor to the sea. */
export const river = curved(
  [[700, 2780], [570, 2440], [650, 2090], [500, 1800], [335, 1560], [400, 1280], [550, 1090], [590, 870], [530, 650], [435, 450], [398, 200], [434, -40], [462, -260], [430, -460], [415, -752]],
  70,
); // prettier-ignore

const halfWidths = river.map(([, y]) => (y > 700 ? 16 + (2780 - y) / 160 : 29 + (700 - y) / 48));

/** Its banks, as one sees them going down to the sea. */
export const leftBank = beside(river, (i) => halfWidths[i]);
export const rightBank = beside(river, (i) => -halfWidths[i]);

/** The shore of the town from west to east, up to the river and beyond it: beach, quays, the old harbour, docks. */
export const shoreWest = [
  ...curved([[-2700, -560], [-2480, -700], [-2260, -920], [-2050, -1010], [-1880, -940], [-1790, -800], [-1600, -735], [-1250, -690], [-900, -680], [-620, -705], [-420, -740]]),
  [-330, -752], [-62, -752], [-62, -598], [124, -592], [128, -750],
]; // prettier-ignore
export const shoreEast = [
  [655, -756], [660, -585], [752, -588], [750, -758], [950, -760], [948, -600], [1046, -602], [1050, -762], [1300, -765], [1305, -655],
  ...curved([[1305, -655], [1480, -600], [1750, -640], [2050, -560], [2330, -620], [2600, -480]]).slice(1),
]; // prettier-ignore

const road = (highway, name, line, more = {}) => ({ highway, name, line, ...more });
const quay = (line, metres, from, to) => beside(line, metres).filter(([, y]) => y < from && y > to);

/** The roads that the town has grown along: the sides of its quarters, but for the tunnel. */
export const roads = [
  road('primary', 'Western Way', curved([[-330, -500], [-520, -380], [-612, -120], [-600, 20], [-590, 180], [-520, 360]])),
  road('primary', 'Northern Way', curved([[-520, 360], [-330, 470], [-60, 505], [262, 540], [480, 545], [700, 520], [820, 420]])),
  road('primary', 'Eastern Way', curved([[820, 420], [900, 230], [915, 40], [895, -180], [850, -420]])),
  road('primary', 'Tidewater Way', curved([[850, -420], [760, -490], [650, -520]])),
  road('primary', 'Harbour Tunnel', [[650, -520], [430, -545], [205, -522]], { tunnel: true }),
  road('primary', 'Harbour Way', curved([[205, -522], [30, -535], [-150, -545], [-330, -500]])),
  road('secondary', 'Westfield Road', curved([[-600, 20], [-900, 60], [-1250, 10], [-1720, 60], [-2200, 240], [-2900, 420], [-3420, 860]])),
  road('secondary', 'North Road', curved([[-60, 505], [-80, 640], [-95, 900], [-40, 1250], [60, 1500], [100, 1730], [150, 2100], [60, 2600], [-160, 3150]])),
  road('secondary', 'Newtown Road', curved([[915, 40], [1300, 62], [1690, 100], [2200, 180], [2800, 120], [3260, 330]])),
  road('secondary', 'Dock Road', curved([[850, -420], [1200, -440], [1710, -380], [2300, -180], [2800, 120]])),
  road('tertiary', 'West Gate', curved([[-600, 20], [-360, 34], [-150, -4]])),
  road('tertiary', 'High Street', curved([[-150, -4], [-48, 6], [170, 40], [350, 76]])),
  road('tertiary', 'Market Bridge', [[350, 76], [470, 84]]),
  road('tertiary', 'East Gate', curved([[470, 84], [650, 74], [915, 40]])),
  road('tertiary', 'North Gate', curved([[-48, 6], [-30, 180], [-62, 340], [-60, 505]])),
  road('tertiary', 'Fish Street', curved([[-48, 6], [-80, -130], [-40, -320], [-62, -440], [-60, -545]])),
  road('tertiary', 'Bridge Street', curved([[-40, -320], [130, -345], [378, -338]])),
  road('tertiary', 'Swing Bridge', [[378, -338], [520, -345]]),
  road('tertiary', 'Custom House Street', curved([[520, -345], [690, -330], [870, -330]])),
  road('unclassified', 'Quayside', [...quay(rightBank, -15, 560, -400), [300, -470], [205, -522]]),
  road('unclassified', 'Granary Wharf', [[530, 540], ...quay(leftBank, 15, 500, -430), [560, -500], [650, -520]]),
  road('unclassified', 'Esplanade', curved([[-330, -500], [-470, -640], [-650, -640], [-920, -618], [-1250, -626], [-1580, -668], [-1760, -700]])),
  road('unclassified', 'Battery Road', curved([[-1760, -700], [-1790, -480], [-1750, -250], [-1720, 60]])),
  road('unclassified', 'Cliff Road', curved([[-1760, -700], [-1950, -840], [-2100, -820], [-2200, -600], [-2150, -300], [-2020, 0], [-2040, 170]])),
  road('tertiary', 'Park Road', curved([[-583, -250], [-820, -310], [-1280, -330], [-1770, -330]])),
  road('tertiary', 'Station Road', curved([[-520, 360], [-600, 500], [-850, 570], [-1100, 640], [-1560, 720], [-1820, 700]])),
  road('residential', 'Mount Street', curved([[-1000, 52], [-1020, 300], [-1010, 615]])),
  road('residential', 'Chapel Hill', curved([[-940, 57], [-960, -140], [-1000, -318], [-985, -619]])),
  road('unclassified', 'Lime Avenue', curved([[-1720, 60], [-1760, 380], [-1820, 700]])),
  road('tertiary', 'Hill Road', curved([[-600, 500], [-640, 680], [-660, 860], [-560, 1120], [-330, 1290], [-40, 1250]])),
  road('unclassified', 'Northfield Lane', curved([[-1560, 720], [-1580, 850], [-1450, 1100], [-1100, 1280], [-760, 1230], [-560, 1120]])),
  road('residential', 'Mill Road', curved([[262, 540], [320, 700], [360, 900], [240, 1180], [200, 1380], [60, 1500]])),
  road('residential', 'Weir Lane', curved([[-95, 900], [130, 920], [360, 900]])),
  road('tertiary', 'Foundry Road', curved([[1710, -380], [1720, -100], [1690, 100], [1660, 400], [1650, 690], [1600, 980]])),
  road('residential', 'Heron Road', curved([[700, 520], [770, 740], [900, 1020], [1180, 1180], [1600, 980]])),
  road('unclassified', 'Railway Terrace', curved([[820, 420], [850, 600], [1250, 600], [1654, 590]])),
  road('tertiary', 'Moor Lane', curved([[1180, 1180], [1340, 1480], [1450, 1800], [1300, 2300]])),
  road('residential', 'Strand Road', curved([[1710, -380], [1760, -540], [2000, -470], [2260, -380], [2300, -180]])),
]; // prettier-ignore

/** Streets and ways that bound no quarter. */
export const lanes = [
  road('residential', 'West Quay', [[-230, -532], [-225, -690], [-80, -690]]),
  road('residential', 'Fish Quay', [[-110, -542], [-108, -575], [160, -575], [205, -522]]),
  road('residential', 'Salt Quay', [[160, -575], [165, -735], [330, -735]]),
  road('service', 'Ropewalk', [[165, -655], [338, -650]]),
  road('residential', 'Granary Street', [[620, -518], [600, -740]]),
  road('residential', 'Crane Road', [[800, -455], [850, -560], [850, -745]]),
  road('residential', 'Coal Quay', [[1090, -434], [1100, -560], [1100, -745]]),
  road('residential', 'Timber Road', [[1100, -660], [1290, -650]]),
  road('residential', 'Battery Point', [[-2100, -820], [-2080, -960]]),
]; // prettier-ignore

export const railway = curved([[-3270, 790], [-2700, 980], [-2150, 1000], [-1600, 880], [-1000, 752], [-500, 650], [-80, 640], [240, 690], [545, 745], [900, 745], [1300, 700], [1650, 690], [2300, 720], [3140, 560]], 90); // prettier-ignore
export const dockLine = curved([[1300, 700], [1480, 620], [1590, 420], [1620, 100], [1560, -250], [1380, -480], [1230, -580], [1190, -740]]); // prettier-ignore
export const motorway = curved([[-3480, 1960], [-2500, 1800], [-1500, 1690], [-700, 1745], [100, 1730], [800, 1640], [1500, 1700], [2300, 1640], [3000, 1240], [3250, 980]], 140); // prettier-ignore

/** How the quarters are built: how large their blocks are, how crooked their streets, after what these are named. */
const old = { area: 4600, jitter: 0.28, snap: 14, bow: 0.045, highway: 'residential', names: 'old', isBuilt: true };
const chandlers = { ...old, area: 5600, jitter: 0.18, bow: 0.03, names: 'trades' };
const terraces = { angle: 3, along: 150, across: 74, snap: 16, highway: 'residential', names: 'trees' };
const strand = { ...terraces, angle: -9, along: 190, across: 95, names: 'flowers' };
const avenues = { area: 15000, jitter: 0.16, snap: 16, bow: 0.06, highway: 'residential', names: 'hills' };
const crescents = { area: 17000, jitter: 0.3, snap: 14, bow: 0.12, highway: 'residential', names: 'birds' };
const works = { area: 26000, jitter: 0.1, snap: 20, bow: 0, highway: 'service', names: 'works' };
const seaside = { ...avenues, area: 11000, names: 'sea' };

/** The faces between the roads that are built on, each known by a point in it. */
export const quarters = [
  ...[[-263, 198], [174, 267], [-271, -218], [188, -150], [130, -420]].map((at) => ({ at, style: old })),
  ...[[628, 245], [655, -133], [691, -396]].map((at) => ({ at, style: chandlers })),
  ...[[-387, 549], [148, 607]].map((at) => ({ at, style: { ...chandlers, isBuilt: false } })),
  ...[[1232, 317], [1213, -196]].map((at) => ({ at, style: terraces })),
  ...[[2174, -33], [2000, -330]].map((at) => ({ at, style: strand })),
  ...[[-1300, 358], [-800, 358], [-1337, -159], [-760, -130]].map((at) => ({ at, style: avenues })),
  ...[[-1396, -487], [-700, -480]].map((at) => ({ at, style: seaside })),
  ...[[-1018, 971], [-365, 926], [1187, 889], [121, 1138], [131, 788]].map((at) => ({ at, style: crescents })),
  ...[[-1085, 689], [1500, 640]].map((at) => ({ at, style: works })),
]; // prettier-ignore

const ground = (at, area, tags, houses = []) => ({ at, area, tags, houses });

/**
 * Blocks that are no houses: the block at a point, of about so many square metres, and what stands on it: how far from its
 * middle to the east and the north, how wide, how deep, turned by how many degrees.
 */
export const grounds = [
  ground([-84, -40], 6500, { highway: 'pedestrian', area: 'yes', place: 'square', name: 'Market Square' }, [[4, -8, 26, 12, -72, { building: 'retail', name: 'Market Hall' }]]),
  ground([60, -70], 5200, { landuse: 'cemetery', name: 'All Hallows Churchyard' }, [[0, 0, 42, 16, 8, { building: 'church', name: 'All Hallows' }]]),
  ground([260, -190], 15000, { leisure: 'park', name: 'Castle Green' }, [[0, 10, 44, 36, 12, { building: 'castle', name: 'Quillhaven Castle' }]]),
  ground([40, 62], 3800, undefined, [[0, 0, 40, 24, 6, { building: 'public', amenity: 'townhall', name: 'Town Hall' }]]),
  ground([-640, 268], 5000, undefined, [[0, 0, 40, 20, 4, { building: 'fire_station', amenity: 'fire_station', name: 'Fire Station' }]]),
  ground([-480, 120], 6000, { amenity: 'school', name: 'Wall Street School' }),
  ground([-330, -400], 7000, { leisure: 'park', name: 'Ropemakers’ Garden' }),
  ground([650, 380], 7000, { leisure: 'park', name: 'Tanyard Park' }),
  ground([-760, -140], 36000, { amenity: 'hospital', name: 'Quillhaven Hospital' }, [[0, 0, 96, 22, 16, { building: 'hospital' }], [-30, 34, 22, 46, 16, { building: 'hospital' }], [34, -36, 22, 50, 16, { building: 'hospital' }]]),
  ground([-1180, 330], 21000, { amenity: 'school', name: 'Mount School' }),
  ground([-1500, 400], 26000, { leisure: 'park', name: 'Westfield Common' }),
  ground([-1330, -150], 42000, { landuse: 'cemetery', name: 'Westfield Cemetery' }),
  ground([-690, -470], 52000, { leisure: 'park', name: 'Belvedere Park' }),
  ground([-1640, -480], 15000, { leisure: 'recreation_ground', sport: 'cricket', name: 'Battery Cricket Ground' }),
  ground([-330, 900], 30000, { leisure: 'park', name: 'Hill Park' }),
  ground([-1100, 1000], 24000, { amenity: 'school', name: 'Northfield School' }),
  ground([1200, 900], 26000, { leisure: 'recreation_ground', sport: 'soccer', name: 'Heron Fields' }),
  ground([1270, 330], 22000, { leisure: 'park', name: 'Newtown Recreation Ground' }),
  ground([1150, -210], 17000, { amenity: 'school', name: 'Newtown School' }),
  ground([2120, 0], 15000, { leisure: 'park', name: 'Strand Gardens' }),
]; // prettier-ignore

/** Faces that are green from side to side. */
export const greens = [
  { at: [401, 640], tags: { landuse: 'meadow', name: 'Mill Meadow' } },
  { at: [660, 640], tags: { leisure: 'park', name: 'Granary Meadow' } },
  { at: [1640, 250], tags: { landuse: 'allotments', name: 'Foundry Road Allotments' } },
];

/** Works and docks: ground that streets do not divide. */
export const yards = [
  { name: 'West Quay', ring: [[-322, -565], [-122, -600], [-70, -620], [-70, -742], [-325, -742]] },
  { name: 'Salt Quay', ring: [[136, -590], [330, -590], [336, -742], [136, -742]] },
  { name: 'Granary Wharf', ring: [[508, -560], [645, -550], [648, -748], [506, -744]] },
  { name: 'East Docks', ring: [[765, -590], [800, -530], [935, -500], [940, -750], [760, -748]] },
  { name: 'Coal Quay', ring: [[1062, -500], [1290, -490], [1296, -755], [1060, -752]] },
]; // prettier-ignore

/** Houses that have a name or a size of their own: where, how wide, how deep, how they are turned. */
export const landmarks = [
  [[-230, 605], 96, 20, -4, { building: 'train_station', name: 'Quillhaven Central' }],
  [[585, -300], 34, 24, 4, { building: 'civic', name: 'Custom House' }],
  [[185, -615], 26, 46, 2, { building: 'warehouse', name: 'No. 1 Warehouse' }],
  [[222, -615], 30, 46, 2, { building: 'warehouse', name: 'No. 2 Warehouse' }],
  [[270, -615], 50, 46, 2, { building: 'warehouse', name: 'No. 3 Warehouse' }],
  [[235, -695], 84, 56, 2, { building: 'warehouse', name: 'No. 4 Warehouse' }],
  [[305, -692], 36, 50, 2, { building: 'warehouse', name: 'Ice House' }],
  [[-190, -640], 44, 60, 2, { building: 'warehouse' }],
  [[-275, -650], 60, 90, 2, { building: 'industrial' }],
  [[-150, -715], 110, 24, 0, { building: 'industrial', name: 'Fish Market' }],
  [[570, -610], 46, 60, 4, { building: 'warehouse', name: 'Granary' }],
  [[560, -700], 50, 54, 4, { building: 'warehouse' }],
  [[890, -600], 56, 100, 2, { building: 'warehouse' }],
  [[895, -710], 56, 60, 2, { building: 'warehouse' }],
  [[800, -690], 40, 90, 2, { building: 'warehouse' }],
  [[1210, -570], 120, 60, 2, { building: 'industrial' }],
  [[1220, -710], 110, 50, 2, { building: 'industrial' }],
  [[-911, -905], 34, 30, 3, { building: 'retail', name: 'Pier Pavilion' }],
]; // prettier-ignore

/** Piers and breakwaters, as lines. */
export const piers = [
  { name: 'West Breakwater', line: [[-405, -743], [-395, -930], [-330, -1010], [-150, -1040]] },
  { name: 'East Breakwater', line: [[560, -754], [572, -900], [520, -1010], [340, -1060]] },
  { name: 'Esplanade Pier', line: [[-900, -680], [-914, -930]] },
  { line: [[0, -595], [0, -690]] },
  { line: [[50, -594], [50, -680]] },
  { line: [[-62, -660], [-28, -662]] },
  { name: 'Coal Pier', line: [[1200, -764], [1215, -900]] },
]; // prettier-ignore

/** Ways for those on foot. */
export const paths = [
  { name: 'Castle Walk', line: [[130, -345], [200, -240], [268, -150]] },
  { line: [[-895, -619], [-900, -680]] },
  { name: 'Weir Walk', line: curved([[360, 900], [440, 1100], [300, 1330], [250, 1480], [180, 1620]]) },
  { name: 'Battery Path', line: curved([[-2100, -820], [-2300, -860], [-2420, -650], [-2330, -450]]) },
  { line: [[-870, -619], [-760, -480], [-640, -400], [-583, -330]] },
  { line: [[-620, -640], [-680, -480], [-760, -310]] },
]; // prettier-ignore

export const beaches = [
  { name: 'Town Sands', ring: [...curved([[-1600, -735], [-1250, -690], [-900, -680], [-620, -705], [-470, -732]]), [-480, -676], [-650, -664], [-920, -644], [-1250, -652], [-1570, -695]] },
]; // prettier-ignore

/** Names of parts of the town and of the waters about it. */
export const labels = [
  [[-48, 6], { place: 'town', name: 'Quillhaven', population: '31400' }],
  [[-200, 190], { place: 'quarter', name: 'Old Town' }],
  [[60, -470], { place: 'quarter', name: 'Old Harbour' }],
  [[1260, -60], { place: 'suburb', name: 'Newtown' }],
  [[-1250, 190], { place: 'suburb', name: 'Westfield' }],
  [[-1400, -560], { place: 'quarter', name: 'Battery' }],
  [[-960, 980], { place: 'suburb', name: 'Northfield' }],
  [[180, 1080], { place: 'quarter', name: 'Millside' }],
  [[1180, 1000], { place: 'quarter', name: 'Heronry' }],
  [[660, 160], { place: 'quarter', name: 'East Bank' }],
  [[2080, -90], { place: 'suburb', name: 'Strand' }],
  [[1020, -560], { place: 'quarter', name: 'East Docks' }],
  [[-190, 634], { railway: 'station', name: 'Quillhaven Central' }],
  [[30, -650], { natural: 'bay', name: 'Old Harbour Basin' }],
  [[100, -960], { natural: 'bay', name: 'Quillhaven Roads' }],
  [[-1100, -950], { natural: 'bay', name: 'Sandle Bay' }],
]; // prettier-ignore

/** The slip roads between the motorway and North Road, by the ends that they reach. */
export const slipRoads = [
  [[-330, 1758], [-190, 1785], [-60, 1835], [40, 1855], [116, 1850]],
  [[116, 1850], [170, 1838], [250, 1795], [380, 1712]],
  [[370, 1682], [260, 1655], [170, 1636], [84, 1630]],
  [[84, 1630], [20, 1634], [-120, 1680], [-330, 1732]],
].map((points) => curved(points, 40)); // prettier-ignore

/** Where the motorway begins and ends. */
export const roundabouts = [motorway[0], motorway.at(-1)].map((centre) => {
  const corners = [[25, 0], [18, 18], [0, 25], [-18, 18], [-25, 0], [-18, -18], [0, -25], [18, -18], [25, 0]]; // prettier-ignore
  return corners.map(([x, y]) => [centre[0] + x, centre[1] + y]);
});

/** An island in the river. */
const reach = river.filter(([, y]) => y > 1150 && y < 1480);
export const eyot = [...beside(reach, (i) => 9 * Math.min(1, i, reach.length - 1 - i)), ...beside(reach, -6).slice(1, -1).reverse()]; // prettier-ignore
