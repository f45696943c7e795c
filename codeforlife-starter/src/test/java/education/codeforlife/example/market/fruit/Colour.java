package education.codeforlife.example.market.fruit;

enum Colour {
    GREEN,
    RED
}
