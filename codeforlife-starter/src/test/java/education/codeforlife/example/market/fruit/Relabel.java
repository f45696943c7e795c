package education.codeforlife.example.market.fruit;

import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Writer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a label shall say, all of it. */
record Relabel(
        @NotBlank @Size(max = 20) String text, @NotNull Colour colour) {

    /** A writer can do without generated code. */
    static final Writer<Fruit, Relabel> WRITER = Relabel::write;

    private static void write(Fruit fruit, Relabel data, Presence presence) {
        fruit.toLabel().setText(data.text);
        fruit.toLabel().setColour(data.colour);
    }
}
