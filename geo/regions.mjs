export const makeRegions = () => [];
