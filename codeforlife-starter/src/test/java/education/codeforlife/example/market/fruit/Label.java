package education.codeforlife.example.market.fruit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a fruit says of itself; written with the fruit, and deleted with it. */
@Entity
@Table(name = "labels")
class Label {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "labels_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String text = "";

    @Enumerated(EnumType.STRING)
    private Colour colour = Colour.GREEN;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Colour getColour() {
        return colour;
    }

    public void setColour(Colour colour) {
        this.colour = colour;
    }
}
