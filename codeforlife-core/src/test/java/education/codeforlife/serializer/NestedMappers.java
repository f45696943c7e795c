package education.codeforlife.serializer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** Generated serializers of a box and what is in it: some sound, some not. */
final class NestedMappers {

    static final Class<?>[] ENTITIES = {Box.class, Item.class, Size.class};

    private NestedMappers() {}

    @Embeddable
    static class Size {
        private int width;
        private final int depth = 1;

        public int getWidth() {
            return width;
        }

        public void setWidth(int width) {
            this.width = width;
        }

        public int getDepth() {
            return depth;
        }
    }

    @Entity(name = "Item")
    static class Item {
        @Id
        private @Nullable Long id;

        private @Nullable String name;

        @ManyToOne
        private @Nullable Box box;

        public @Nullable Long getId() {
            return id;
        }

        public void setId(@Nullable Long id) {
            this.id = id;
        }

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }
    }

    @Entity(name = "Box")
    static class Box {
        @Id
        private @Nullable Long id;

        @Embedded
        private @Nullable Size size;

        @OneToMany(mappedBy = "box", cascade = CascadeType.ALL, orphanRemoval = true)
        private final List<Item> items = new ArrayList<>();

        @OneToMany(mappedBy = "box", cascade = CascadeType.ALL)
        private List<Item> kept = new ArrayList<>();

        @OneToMany
        private List<Item> lent = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        private final List<Item> shown = new ArrayList<>();

        @OneToOne(cascade = CascadeType.PERSIST)
        private @Nullable Item lid;

        @ElementCollection
        private Map<String, Size> sizes = new LinkedHashMap<>();

        @ElementCollection
        private List<String> marks = new ArrayList<>();

        public @Nullable Size getSize() {
            return size;
        }

        public void setSize(@Nullable Size size) {
            this.size = size;
        }

        public List<Item> getItems() {
            return items;
        }

        public List<Item> getKept() {
            return kept;
        }

        public void setKept(List<Item> kept) {
            this.kept = kept;
        }

        public List<Item> getLent() {
            return lent;
        }

        public void setLent(List<Item> lent) {
            this.lent = lent;
        }

        public List<Item> getShown() {
            return Collections.unmodifiableList(shown);
        }

        public @Nullable Item getLid() {
            return lid;
        }

        public void setLid(@Nullable Item lid) {
            this.lid = lid;
        }

        public Map<String, Size> getSizes() {
            return sizes;
        }

        public void setSizes(Map<String, Size> sizes) {
            this.sizes = sizes;
        }

        public List<String> getMarks() {
            return marks;
        }

        public void setMarks(List<String> marks) {
            this.marks = marks;
        }
    }

    record SizeWrite(@NotNull Integer width) {}

    record DeepWrite(Integer width, Integer depth) {}

    record WideWrite(Long width) {}

    record UnknownWrite(Integer height) {}

    record VagueWrite(@Nullable Integer width) {}

    record ItemWrite(@Nullable Long id, String name) {}

    record Sound(
            @Nullable @Valid SizeWrite size,
            @Nullable List<@Valid ItemWrite> items,
            @Nullable @Valid ItemWrite lid,
            @Nullable List<String> marks) {}

    record OwnWrite(@Valid SizeWrite size, List<String> marks) {}

    record Ruled(@Valid SizeWrite size, int count) {
        @AssertTrue
        boolean isSmall() {
            return count < size.width();
        }
    }

    record Unasked(@Valid SizeWrite size) {
        @AssertTrue
        boolean small() {
            return size.width() < 5;
        }
    }

    @Mapper(config = SerializerConfig.class)
    interface SoundWriter extends Writer<Box, Sound> {}

    /** Maps the size in its own way. */
    @Mapper(config = SerializerConfig.class)
    interface OwnWriter extends Writer<Box, OwnWrite> {

        @Override
        @BeanMapping(unmappedSourcePolicy = ReportingPolicy.ERROR, unmappedTargetPolicy = ReportingPolicy.IGNORE)
        @Mapping(target = "marks", source = "marks", qualifiedByName = "loud")
        void update(@MappingTarget Box box, OwnWrite data, @Context Presence presence);

        default Size size(SizeWrite data) {
            var size = new Size();
            size.setWidth(data.width() * 100);
            return size;
        }

        @Named("loud")
        default List<String> loud(List<String> marks) {
            return marks.stream().map(mark -> mark + "!").toList();
        }
    }

    record Marks(List<String> marks) {}

    /** Has a method that MapStruct passes over. */
    @Mapper(config = SerializerConfig.class)
    interface MarksWriter extends Writer<Box, Marks> {

        default List<String> loud(List<String> marks) {
            return marks;
        }
    }

    record NoSetter(@Valid DeepWrite size) {}

    @Mapper(config = SerializerConfig.class)
    interface NoSetterWriter extends Writer<Box, NoSetter> {}

    record OtherType(@Valid WideWrite size) {}

    @Mapper(config = SerializerConfig.class)
    interface OtherTypeWriter extends Writer<Box, OtherType> {}

    record NoProperty(@Valid UnknownWrite size) {}

    @Mapper(config = SerializerConfig.class)
    interface NoPropertyWriter extends Writer<Box, NoProperty> {}

    record NullPrimitive(@Valid VagueWrite size) {}

    @Mapper(config = SerializerConfig.class)
    interface NullPrimitiveWriter extends Writer<Box, NullPrimitive> {}

    record Kept(List<@Valid ItemWrite> kept) {}

    @Mapper(config = SerializerConfig.class)
    interface KeptWriter extends Writer<Box, Kept> {}

    record Lent(List<@Valid ItemWrite> lent) {}

    @Mapper(config = SerializerConfig.class)
    interface LentWriter extends Writer<Box, Lent> {}

    record Shown(List<@Valid ItemWrite> shown) {}

    @Mapper(config = SerializerConfig.class)
    interface ShownWriter extends Writer<Box, Shown> {}

    record Sizes(Map<String, @Valid SizeWrite> sizes) {}

    @Mapper(config = SerializerConfig.class)
    interface SizesWriter extends Writer<Box, Sizes> {}

    /** A rule over a component that is not an attribute. */
    static class RuledWriter implements Writer<Box, Ruled> {
        @Override
        public void update(Box box, Ruled data, Presence presence) {}
    }

    /** Says itself what is stored. */
    static final class StoredWriter extends RuledWriter {
        @Override
        public Ruled stored(Box box) {
            return new Ruled(new SizeWrite(4), 2);
        }
    }

    @Mapper(config = SerializerConfig.class)
    interface UnaskedWriter extends Writer<Box, Unasked> {}
}
