package education.codeforlife.serializer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

/** A crate of what the engine writes with care: rows with a key of two parts, of an abstract class, of another type. */
final class CrateMappers {

    static final Class<?>[] ENTITIES = {Crate.class, Part.class, Screw.class, Cell.class};

    private CrateMappers() {}

    @Entity(name = "Part")
    abstract static class Part {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        private @Nullable String text;

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    @Entity(name = "Screw")
    static class Screw extends Part {}

    record Place(int line, int seat) implements Serializable {}

    @Entity(name = "Cell")
    @IdClass(Place.class)
    static class Cell {

        @Id
        private int line;

        @Id
        private int seat;

        private @Nullable String text;

        public int getLine() {
            return line;
        }

        public void setLine(int line) {
            this.line = line;
        }

        public int getSeat() {
            return seat;
        }

        public void setSeat(int seat) {
            this.seat = seat;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    static class Words implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> words) {
            return String.join(" ", words);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return List.of(text.split(" "));
        }
    }

    @Entity(name = "Crate")
    static class Crate {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Part> parts = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Screw> screws = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("text, seat")
        private List<Cell> cells = new ArrayList<>();

        @Convert(converter = Words.class)
        private List<String> words = new ArrayList<>();

        private @Nullable Long weight;

        public List<Part> getParts() {
            return parts;
        }

        public List<Screw> getScrews() {
            return screws;
        }

        public List<Cell> getCells() {
            return cells;
        }

        public List<String> getWords() {
            return words;
        }

        public @Nullable Long getWeight() {
            return weight;
        }

        public void setWeight(@Nullable Long weight) {
            this.weight = weight;
        }
    }

    record TextWrite(String text) {}

    record ScrewWrite(@Nullable String id, String text) {}

    record CellWrite(int line, int seat, String text) {}

    record Parts(List<@Valid TextWrite> parts) {}

    @Mapper(config = SerializerConfig.class)
    interface PartsWriter extends Writer<Crate, Parts> {}

    record Screws(List<@Valid ScrewWrite> screws) {}

    @Mapper(config = SerializerConfig.class)
    interface ScrewsWriter extends Writer<Crate, Screws> {}

    record Cells(List<@Valid CellWrite> cells) {}

    @Mapper(config = SerializerConfig.class)
    interface CellsWriter extends Writer<Crate, Cells> {}

    record Worded(List<String> words) {}

    @Mapper(config = SerializerConfig.class)
    interface WordsWriter extends Writer<Crate, Worded> {}

    record Weighed(String weight) {
        @AssertTrue
        boolean isLight() {
            return weight.length() < 3;
        }
    }

    /** Has a component of another type than the attribute of its name. */
    static final class WeighedWriter implements Writer<Crate, Weighed> {
        @Override
        public void update(Crate crate, Weighed data, Presence presence) {}
    }
}
