/** Whom the basemap’s data is from. */
export const mapCredit = 'Natural Earth · © GeoNames';
