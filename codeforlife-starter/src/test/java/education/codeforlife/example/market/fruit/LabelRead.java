package education.codeforlife.example.market.fruit;

record LabelRead(String text, Colour colour) {}
