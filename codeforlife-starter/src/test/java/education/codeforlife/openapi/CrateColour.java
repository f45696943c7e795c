package education.codeforlife.openapi;

enum CrateColour {
    RED,
    GREEN
}
