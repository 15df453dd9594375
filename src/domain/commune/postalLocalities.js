/**
 * Names that stand in addresses as if they were communes, because the post delivers by them: name, postcode, INSEE
 * code of the commune they lie in. Those that files write most; others are settled by their postcode.
 */
export const POSTAL_LOCALITIES = [
  ["Sainte-Clotilde", "97490", "97411"],
  ["La Montagne", "97417", "97411"],
  ["Saint-Gilles-les-Bains", "97434", "97415"],
  ["Saint-Gilles-les-Hauts", "97435", "97415"],
  ["La Saline", "97422", "97415"],
  ["Le Guillaume", "97423", "97415"],
  ["Rivière-des-Galets", "97420", "97407"],
  ["Piton-Saint-Leu", "97424", "97413"],
  ["La Plaine-des-Cafres", "97418", "97422"],
  ["La Ravine-des-Cabris", "97432", "97416"],
  ["Juan-les-Pins", "06160", "06004"],
  ["Le Cap-d'Agde", "34300", "34003"],
];
