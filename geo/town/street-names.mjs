/** Names of streets, by what a quarter's streets are named after. */

const words = (text) => text.split(/\s*,\s*/);
const each = (stems, kinds) => stems.flatMap((stem, i) => [`${stem} ${kinds[i % kinds.length]}`]);

const pools = {
  old: [
    ...words(
      'Tallow Lane, Cooper Row, Candlemaker Row, Bakehouse Lane, Silver Street, Butter Cross, Shambles, Salter’s Row, Mercer Street, Friar’s Gate, Lanthorn Lane, Cordwainer Street, Goose Lane, Bell Yard, Wall Street, Minster Yard, Pepper Lane, Saddler Street, Glover’s Row, Cheese Lane, Hemp Street, Old Well Lane, Dyer’s Court, Draper’s Row, Fletcher Gate, Vine Street, Malt Lane, Pewter Street, Swan Yard, Anchor Lane, Feather Lane, Lamb Court, Almshouse Lane, Sheep Street, Barley Row, Postern Lane, Bishop’s Row, Tanner’s Lane, Cross Keys Lane, Spicer Street, Trinity Lane, Hosier Row, Bridewell Lane, Turnagain Lane, Weaver’s Row, Lion Yard, Poultry, Cornhill Steps, Needle Lane, Wharfinger Lane, Chandler Street, Mitre Lane, Maiden Lane, Crown Court, Mint Street, Greyfriars, Blackfriars, Cloister Lane, Lady Lane, Star Alley, Three Tuns Lane, Thimble Row, Honey Lane, Wool Street, Paternoster Row, Nine Stones Lane, Garland Street, Dolphin Street, Smock Alley, Hart Street, Quill Lane, Inkhorn Court, Parchment Street, Scrivener’s Row, Rood Lane, Assize Street, Tolbooth Lane, Herring Lane, Sprat Alley, Net Loft Lane, Mast Yard, Capstan Street, Compass Row, Oyster Lane, Eel Street, Ferry Lane, Customs Row, Sailmaker’s Lane, Tar Alley, Lime Kiln Lane, Pilot Street, Mariner’s Row, Ship Street, Sandgate, Cable Street, Lantern Stairs, Half Moon Lane, Green Dragon Yard, Ravelin Street, Bastion Row, Castle Street, Castle Wynd, Barbican, Keep Lane, Moat Street, Gaol Lane, Drawbridge Street, Armoury Row, Fosse Lane, Sally Port, Hatter’s Lane, Girdler’s Row, Pinmaker Street, Horner’s Lane, Bowyer Street, Arrow Lane, Plough Yard, Harrow Lane, Wheatsheaf Yard, Fountain Lane, Conduit Street, Pump Court, Cistern Lane, Deanery Lane, Chantry Row, Psalter Lane, Organ Street, Choir Lane, Bell Founder’s Row, Sexton Lane, Palmer’s Row, Pilgrim Street, Staff Lane, Cockle Street, Whelk Row, Mussel Lane, Cod Street, Turbot Lane, Ling Street, Brine Lane, Curing House Lane, Basket Row, Osier Court, Creel Street, Twine Lane, Splice Row, Bosun’s Lane, Gangway, Ballast Lane, Keel Street, Rudder Row, Tiller Lane, Topsail Street, Jib Lane, Cutter Row, Lugger Street, Smack Lane, Ketch Row, Brig Street, Wherry Lane, Ferryman’s Row, Toll Street, Beadle’s Court, Crier’s Lane, Watch House Lane, Lamplighter’s Row, Chimney Street, Tinder Lane, Candle Court, Wax Street, Ember Row',
    ),
  ],
  trades: words(
    'Foundry Lane, Anvil Street, Tanyard Lane, Bark Street, Brewhouse Lane, Hop Street, Maltings Row, Cartwright Street, Wheelwright Lane, Nailer’s Row, Glasshouse Street, Bottle Lane, Kiln Street, Potter’s Row, Brickfield Street, Sawpit Lane, Timber Street, Oakum Lane, Hawser Street, Windlass Row, Bobbin Street, Shuttle Row, Loom Street, Fuller’s Lane, Bleachfield Street, Flax Street, Mill Lane, Millrace Row, Granary Lane, Sack Street, Corn Street, Flour Lane, Baker’s Row, Oven Street, Salthouse Lane, Smokehouse Lane, Barrel Row, Stave Street, Hoop Lane, Wagon Street, Carter’s Row, Farrier Street, Bridle Lane, Stirrup Street, Saddle Row, Platform Street, Signal Row, Turntable Lane, Engine Street, Porter’s Row, Parcel Street, Lamp Street, Ticket Lane, Signal Lane, Gasworks Lane, Retort Street, Coke Lane, Plumber’s Row, Slater Street, Tiler’s Row, Mason Street, Quarry Row, Chisel Lane, Trowel Street, Joiner’s Row, Plane Street, Turner’s Lane, Lathe Street, Pattern Row, Rivet Street',
  ),
  trees: each(
    words('Alder, Beech, Cedar, Elder, Fir, Hazel, Holly, Juniper, Larch, Linden, Maple, Oak, Pine, Poplar, Rowan, Sycamore, Walnut, Willow, Yew, Aspen, Birch, Blackthorn, Chestnut, Cherry, Hawthorn, Hornbeam, Laurel, Medlar, Mulberry, Myrtle, Olive, Quince, Spindle, Tamarisk, Whitebeam, Wych Elm, Almond, Bay, Box, Damson, Cypress, Plum, Sorrel, Service Tree, Crab Apple, Osier, Sallow, Gean, Bullace, Pear Tree'),
    ['Street', 'Street', 'Terrace', 'Street', 'Road'],
  ),
  flowers: each(
    words('Aster, Bluebell, Campion, Clover, Cowslip, Foxglove, Harebell, Heather, Iris, Lavender, Lupin, Marigold, Meadowsweet, Orchid, Pansy, Primrose, Samphire, Sea Holly, Thrift, Violet, Yarrow, Tansy, Teasel, Saffron, Sorrel Bank, Vetch, Woodruff, Speedwell, Burnet, Betony'),
    ['Avenue', 'Road', 'Way', 'Gardens'],
  ),
  hills: each(
    words('Ashdown, Beaconfield, Brackenhurst, Broadmead, Chalkwell, Coldharbour, Crestfield, Elmhurst, Fairlawn, Ferndale, Grange, Greenbank, Highfield, Hillcrest, Holmdene, Hurstmead, Kingsmead, Langdale, Lynhurst, Manor, Meadowbank, Oakfield, Orchard, Parkhurst, Priory, Ridgeway, Rosebank, Southfield, Springfield, Stonecroft, Summerhill, Sunnyside, Thornfield, Underhill, Uplands, Vale, Westbourne, Whitecroft, Windmill, Woodside, Wyndhurst, Yewdale, Belmont, Bellevue, Clarendon, Devereux, Eastbury, Fairfield, Glebe, Hartfield, Larkhill, Moorcroft, Netherfield, Overdale, Pinewood, Quarry, Rectory, Sandhurst, Tithe Barn, Vicarage, Warren, Broomfield, Copse, Hillside, Longmead, Marlpit, Northcote, Paddock'),
    ['Avenue', 'Road', 'Drive', 'Crescent', 'Gardens', 'Road', 'Close'],
  ),
  birds: each(
    words('Avocet, Barn Owl, Bittern, Blackbird, Bullfinch, Bunting, Chaffinch, Chough, Cormorant, Crane, Curlew, Dabchick, Dipper, Dotterel, Dunlin, Dunnock, Eider, Fieldfare, Firecrest, Fulmar, Gannet, Godwit, Goldfinch, Goshawk, Grebe, Guillemot, Harrier, Hoopoe, Jackdaw, Jay, Kestrel, Kingfisher, Kittiwake, Knot, Lapwing, Linnet, Magpie, Mallard, Martin, Merlin, Moorhen, Nightjar, Nuthatch, Osprey, Ouzel, Oystercatcher, Partridge, Peregrine, Petrel, Pintail, Pipit, Plover, Pochard, Puffin, Quail, Redshank, Redstart, Redwing, Ringdove, Robin, Rook, Ruff, Sanderling, Sandpiper, Shearwater, Shelduck, Shrike, Siskin, Skua, Skylark, Snipe, Sparrow, Starling, Stonechat, Swallow, Swift, Teal, Tern, Thrush, Turnstone, Wagtail, Warbler, Waxwing, Wheatear, Whimbrel, Whinchat, Wigeon, Woodcock, Woodlark, Wren, Wryneck, Yellowhammer'),
    ['Close', 'Drive', 'Way', 'Rise', 'Grove', 'Road', 'Walk'],
  ),
  sea: each(
    words('Admiral, Bay, Beach, Breakwater, Cliff, Coastguard, Coral, Cove, Dune, Ebb, Foreland, Gull, Headland, Island, Jetty, Lighthouse, Lookout, Marine, Neptune, Ocean, Pebble, Promenade, Sailors, Seaview, Shell, Shingle, Shore, South Cliff, Spray, Surf, Tide, Undercliff, Voyager, Wave, Whitesand, Seacroft, Saltmarsh, Bathing House, Belvedere, Pavilion'),
    ['Road', 'Street', 'Place', 'Terrace', 'Gardens'],
  ),
  works: words('Siding Lane, Goods Road, Coal Drops, Wagon Road, Sleeper Lane, Depot Road, Carriage Way, Ballast Road, Loading Bank, Shed Road, Points Lane, Cistern Road, Trackside, Crane Shed Lane, Cattle Dock, Weighbridge Road, Fitters’ Way, Boiler Road, Brake Van Lane, Yard Road'),
  villages: words('Brack Lane, Green Lane, Church Road, Ford Lane, Chapel Lane, Forge Lane, Pound Lane, Duck Lane, Back Lane, Rectory Lane, The Green, Drovers’ Way, Sheepwash Lane, Kiln Lane, Staithe Road, Beacon Lane, Crofters’ Row, Tollgate Road, Peat Lane, Slipway Road, Thatch Row, Well Lane, Haven Lane, Rocks Road, School Lane'),
}; // prettier-ignore

/**
 * Gives out names, each once.
 * @param {Iterable<string>} taken names that are there already
 */
export function createNames(taken) {
  const given = new Set(taken);
  return (pool) => {
    const name = pools[pool].find((one) => !given.has(one));
    if (name === undefined) throw new RangeError(`no more names of ${pool}`);
    given.add(name);
    return name;
  };
}

/** What some streets and places are called in other languages, by the name they have here. */
export const otherNames = {
  Quillhaven: { ar: 'كويلهيفن', he: 'קווילהייבן', ja: 'クイルヘイブン', ko: '퀼헤이븐', ru: 'Квиллхейвен', th: 'ควิลเฮเวน', uk: 'Квілгейвен', zh: '奎尔港' },
  'Market Square': { ar: 'ساحة السوق', de: 'Marktplatz', es: 'Plaza del Mercado', fr: 'Place du Marché', ja: '市場広場', ko: '시장 광장', nl: 'Marktplein', th: 'จัตุรัสตลาด', zh: '集市广场' },
  'High Street': { ar: 'الشارع الرئيسي', ja: 'ハイ・ストリート', ko: '하이 스트리트', ru: 'Хай-стрит', th: 'ถนนไฮสตรีท', zh: '高街' },
  'Fish Street': { ar: 'شارع السمك', ja: '魚通り', ko: '피시 스트리트', th: 'ถนนปลา', zh: '鱼街' },
  'Salt Quay': { ar: 'رصيف الملح', de: 'Salzkai', fr: 'Quai au Sel', ja: '塩埠頭', ko: '솔트 부두', th: 'ท่าเกลือ', zh: '盐码头' },
  Quayside: { ar: 'رصيف النهر', ja: '河岸通り', ko: '강변로', zh: '河滨路' },
  Esplanade: { ar: 'الكورنيش', fr: 'Esplanade', ja: '海岸通り', ko: '해안 산책로', th: 'ถนนเลียบชายหาด', zh: '海滨大道' },
  'Station Road': { ar: 'شارع المحطة', de: 'Bahnhofstraße', ja: '駅前通り', ko: '역전로', zh: '车站路' },
  'River Quill': { ar: 'نهر كويل', de: 'Quill', fr: 'Quill', ja: 'クイル川', ko: '퀼강', ru: 'Квилл', th: 'แม่น้ำควิล', zh: '奎尔河' },
  'Old Harbour': { ar: 'الميناء القديم', de: 'Alter Hafen', es: 'Puerto Viejo', fr: 'Vieux-Port', ja: '旧港', ko: '구항', th: 'ท่าเรือเก่า', zh: '老港' },
  'Old Town': { ar: 'البلدة القديمة', de: 'Altstadt', es: 'Casco Antiguo', fr: 'Vieille Ville', ja: '旧市街', ko: '구시가지', th: 'เมืองเก่า', zh: '老城' },
}; // prettier-ignore
