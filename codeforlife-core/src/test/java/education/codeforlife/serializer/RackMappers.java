package education.codeforlife.serializer;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

/** A rack whose shelves have collections of their own: what the engine compares and keeps. */
final class RackMappers {

    static final Class<?>[] ENTITIES = {
        Rack.class, Shelf.class, Step.class, Cover.class, Hinge.class, Mark.class, Frame.class, Joint.class
    };

    private RackMappers() {}

    @Embeddable
    @Access(AccessType.PROPERTY)
    static class Mark {

        private int x;

        public int getX() {
            return x;
        }

        public void setX(int x) {
            this.x = x;
        }
    }

    @Embeddable
    record Joint(@Nullable String kind) {}

    @Embeddable
    record Frame(
            @Nullable String colour,
            @Embedded @Nullable Joint joint,
            @Nullable List<String> notes) {}

    @Entity(name = "Shelf")
    static class Shelf {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @ManyToOne
        private @Nullable Rack rack;

        private @Nullable BigDecimal load;

        @ElementCollection
        private List<String> tags = new ArrayList<>();

        @ElementCollection
        private Map<String, String> labels = new LinkedHashMap<>();

        @ElementCollection
        private Set<String> colours = new LinkedHashSet<>();

        @Embedded
        private @Nullable Mark mark;

        public @Nullable Long getId() {
            return id;
        }

        public @Nullable Rack getRack() {
            return rack;
        }

        public void setRack(@Nullable Rack rack) {
            this.rack = rack;
        }

        public @Nullable BigDecimal getLoad() {
            return load;
        }

        public void setLoad(@Nullable BigDecimal load) {
            this.load = load;
        }

        public List<String> getTags() {
            return tags;
        }

        public Map<String, String> getLabels() {
            return labels;
        }

        public Set<String> getColours() {
            return colours;
        }

        public @Nullable Mark getMark() {
            return mark;
        }

        public void setMark(@Nullable Mark mark) {
            this.mark = mark;
        }
    }

    /** Mapped by its getters. */
    @Entity(name = "Step")
    @Access(AccessType.PROPERTY)
    static class Step {

        private @Nullable Long key;
        private @Nullable String text;
        private @Nullable Mark mark;

        @Id
        @GeneratedValue
        public @Nullable Long getKey() {
            return key;
        }

        public void setKey(@Nullable Long key) {
            this.key = key;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }

        @Embedded
        public @Nullable Mark getMark() {
            return mark;
        }

        public void setMark(@Nullable Mark mark) {
            this.mark = mark;
        }
    }

    @Entity(name = "Rack")
    static class Rack {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @OneToMany(mappedBy = "rack", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("load DESC, id")
        private List<Shelf> shelves = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderColumn
        private List<Step> steps = new ArrayList<>();

        @ElementCollection
        private SortedSet<String> codes = new TreeSet<>();

        @ElementCollection
        private Map<String, BigDecimal> prices = new LinkedHashMap<>();

        @ElementCollection
        private Set<Mark> marks = new LinkedHashSet<>();

        @Embedded
        private @Nullable Frame frame;

        public @Nullable Long getId() {
            return id;
        }

        public List<Shelf> getShelves() {
            return shelves;
        }

        public List<Step> getSteps() {
            return steps;
        }

        public SortedSet<String> getCodes() {
            return codes;
        }

        public Map<String, BigDecimal> getPrices() {
            return prices;
        }

        public Set<Mark> getMarks() {
            return marks;
        }

        public @Nullable Frame getFrame() {
            return frame;
        }

        public void setFrame(@Nullable Frame frame) {
            this.frame = frame;
        }
    }

    @Entity(name = "Cover")
    static class Cover {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @OneToOne(mappedBy = "cover", cascade = CascadeType.ALL)
        private @Nullable Hinge hinge;

        public @Nullable Long getId() {
            return id;
        }

        public @Nullable Hinge getHinge() {
            return hinge;
        }

        public void setHinge(@Nullable Hinge hinge) {
            this.hinge = hinge;
        }
    }

    @Entity(name = "Hinge")
    static class Hinge {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @OneToOne
        private @Nullable Cover cover;

        private @Nullable String kind;

        public @Nullable Long getId() {
            return id;
        }

        public @Nullable Cover getCover() {
            return cover;
        }

        public @Nullable String getKind() {
            return kind;
        }

        public void setKind(@Nullable String kind) {
            this.kind = kind;
        }
    }

    record HingeWrite(@Nullable String kind) {}

    record CoverWrite(@Nullable @Valid HingeWrite hinge) {}

    @Mapper(config = SerializerConfig.class)
    interface CoverWriter extends Writer<Cover, CoverWrite> {}

    record MarkWrite(int x) {}

    record JointWrite(@Nullable String kind) {}

    record FrameWrite(
            @Nullable String colour,
            @Nullable @Valid JointWrite joint,
            @Nullable List<String> notes) {}

    record ShelfWrite(
            @Nullable BigDecimal load,
            @Nullable List<String> tags,
            @Nullable Map<String, String> labels,
            @Nullable Set<String> colours,
            @Nullable @Valid MarkWrite mark) {}

    record StepWrite(@Nullable String text, @Nullable @Valid MarkWrite mark) {}

    record RackWrite(
            @Nullable List<@Valid ShelfWrite> shelves,
            @Nullable List<@Valid StepWrite> steps,
            @Nullable Set<String> codes,
            @Nullable Map<String, BigDecimal> prices,
            @Nullable Set<@Valid MarkWrite> marks,
            @Nullable @Valid FrameWrite frame) {

        @AssertTrue(message = "More shelves than prices.")
        boolean isPriced() {
            return shelves == null || prices == null || prices.isEmpty() || shelves.size() <= prices.size();
        }

        @AssertTrue(message = "A red rack has a code.")
        boolean isCoded() {
            return frame == null || !"red".equals(frame.colour()) || (codes != null && !codes.isEmpty());
        }
    }

    @Mapper(config = SerializerConfig.class)
    interface RackWriter extends Writer<Rack, RackWrite> {}
}
