export function extentContains([west, south, east, north], lon, lat) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
