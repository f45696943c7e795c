package education.codeforlife.serializer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.springframework.data.jpa.domain.Specification;

/** A basket with lines that have keys, a card with gifts, and values of its own: rows that the engine keeps and moves. */
final class BasketMappers {

    static final Class<?>[] ENTITIES = {
        Basket.class, Line.class, Gift.class, Card.class, Shop.class, Place.class, Spot.class
    };

    private BasketMappers() {}

    @Entity(name = "Shop")
    static class Shop {

        @Id
        private Long id;

        Shop(Long id) {
            this.id = id;
        }

        Shop() {
            this(0L);
        }
    }

    @Entity(name = "Gift")
    static class Gift {

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

    @Entity(name = "Line")
    static class Line {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @ManyToOne
        private @Nullable Basket basket;

        private @Nullable String code;
        private int min;
        private int max = 9;

        @ManyToOne
        private @Nullable Shop shop;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("text")
        private List<Gift> gifts = new ArrayList<>();

        public @Nullable Long getId() {
            return id;
        }

        void saved(long key) {
            id = key;
        }

        public @Nullable Basket getBasket() {
            return basket;
        }

        public void setBasket(@Nullable Basket basket) {
            this.basket = basket;
        }

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public int getMin() {
            return min;
        }

        public void setMin(int min) {
            this.min = min;
        }

        public int getMax() {
            return max;
        }

        public void setMax(int max) {
            this.max = max;
        }

        public @Nullable Shop getShop() {
            return shop;
        }

        public void setShop(@Nullable Shop shop) {
            this.shop = shop;
        }

        public List<Gift> getGifts() {
            return gifts;
        }
    }

    @Entity(name = "Card")
    static class Card {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        @OneToOne
        private @Nullable Basket basket;

        private @Nullable String text;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Gift> gifts = new ArrayList<>();

        public @Nullable Basket getBasket() {
            return basket;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }

        public List<Gift> getGifts() {
            return gifts;
        }
    }

    @Embeddable
    static class Place {

        private int floor;
        private @Nullable String room;

        public int getFloor() {
            return floor;
        }

        public void setFloor(int floor) {
            this.floor = floor;
        }

        public @Nullable String getRoom() {
            return room;
        }

        public void setRoom(@Nullable String room) {
            this.room = room;
        }
    }

    @Embeddable
    record Spot(int x, int y) {}

    /** Kept as text, not as a row. */
    static class Tag {

        private @Nullable String word;

        public @Nullable String getWord() {
            return word;
        }

        public void setWord(@Nullable String word) {
            this.word = word;
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

    static class Tags implements AttributeConverter<List<Tag>, String> {
        @Override
        public String convertToDatabaseColumn(List<Tag> tags) {
            return "";
        }

        @Override
        public List<Tag> convertToEntityAttribute(String text) {
            return List.of();
        }
    }

    @Entity(name = "Basket")
    static class Basket {

        @Id
        @GeneratedValue
        private @Nullable Long id;

        private @Nullable String name;

        @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true)
        private final List<Line> lines = new ArrayList<>();

        @OneToOne(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true)
        private @Nullable Card card;

        @ManyToOne
        private @Nullable Shop shop;

        @ManyToMany
        private Set<Shop> rivals = new LinkedHashSet<>();

        @Embedded
        private @Nullable Place place;

        @Embedded
        private @Nullable Spot spot;

        @ElementCollection
        private @Nullable List<Place> stops;

        @ElementCollection
        private @Nullable Map<String, Integer> weights;

        @Convert(converter = Words.class)
        private @Nullable List<String> words;

        @Convert(converter = Tags.class)
        private @Nullable List<Tag> tags;

        final transient List<String> calls = new ArrayList<>();

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public List<Line> getLines() {
            return Collections.unmodifiableList(lines);
        }

        public void addLine(Line line) {
            calls.add("add " + line.getCode());
            lines.add(line);
        }

        public void removeLine(Line line) {
            calls.add("remove " + line.getCode());
            lines.remove(line);
        }

        public void addLines(List<Line> more) {
            lines.addAll(more);
        }

        public @Nullable Card getCard() {
            return card;
        }

        public void setCard(@Nullable Card card) {
            this.card = card;
        }

        public @Nullable Shop getShop() {
            return shop;
        }

        public void setShop(@Nullable Shop shop) {
            this.shop = shop;
        }

        public Set<Shop> getRivals() {
            return rivals;
        }

        public @Nullable Place getPlace() {
            return place;
        }

        public void setPlace(@Nullable Place place) {
            this.place = place;
        }

        public @Nullable Spot getSpot() {
            return spot;
        }

        public void setSpot(@Nullable Spot spot) {
            this.spot = spot;
        }

        public @Nullable List<Place> getStops() {
            return stops;
        }

        public @Nullable Map<String, Integer> getWeights() {
            return weights;
        }

        public @Nullable List<String> getWords() {
            return words;
        }

        public void setWords(@Nullable List<String> words) {
            this.words = words;
        }

        public @Nullable List<Tag> getTags() {
            return tags;
        }

        public void setTags(@Nullable List<Tag> tags) {
            this.tags = tags;
        }
    }

    record GiftWrite(@NotBlank String text) {}

    record LineWrite(
            @Nullable Long id,
            @NotBlank String code,
            int min,
            int max,
            @Nullable Related<Shop> shop,
            @Nullable List<@Valid GiftWrite> gifts) {

        @AssertTrue(message = "The maximum is less than the minimum.")
        boolean isOrdered() {
            return min <= max;
        }
    }

    record CardWrite(@Nullable String text, @Nullable List<@Valid GiftWrite> gifts) {

        @AssertTrue(message = "A card with gifts has a text.")
        boolean isTold() {
            return text != null || gifts == null || gifts.isEmpty();
        }
    }

    record PlaceWrite(@Min(0) int floor, @Nullable String room) {}

    record SpotWrite(int x, int y) {}

    record TagWrite(String word) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Named.Check.class)
    @interface Named {

        String message() default "A basket with lines has a name.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Check implements ConstraintValidator<Named, BasketWrite> {
            @Override
            public boolean isValid(BasketWrite basket, ConstraintValidatorContext context) {
                return basket.name() != null
                        || basket.lines() == null
                        || basket.lines().isEmpty();
            }
        }
    }

    @Named
    record BasketWrite(
            @Nullable String name,
            @Nullable List<@Valid LineWrite> lines,
            @Nullable @Valid CardWrite card,
            @Nullable Related<Shop> shop,
            @Nullable Set<Related<Shop>> rivals,
            @Nullable @Valid PlaceWrite place,
            @Nullable @Valid SpotWrite spot,
            @Nullable List<@Valid PlaceWrite> stops,
            @Nullable Map<String, Integer> weights,
            @Nullable List<String> words,
            @Nullable List<@Valid TagWrite> tags) {

        @AssertTrue(message = "A stored basket has stored lines.")
        boolean isStored() {
            return !"stored".equals(name)
                    || lines == null
                    || lines.stream().allMatch(line -> line.id() != null && line.max() > 0);
        }

        @AssertTrue(message = "A shop is not its own rival.")
        boolean isFair() {
            return shop == null
                    || rivals == null
                    || rivals.stream().noneMatch(rival -> rival.key().equals(shop.key()));
        }
    }

    @Mapper(config = SerializerConfig.class)
    interface BasketWriter extends Writer<Basket, BasketWrite> {

        @Override
        default List<Relation<?>> relations() {
            return List.of(shops("shop"), shops("rivals"), shops("lines.shop"));
        }

        private static Relation<Shop> shops(String field) {
            return Relation.relation(field, Shop.class, user -> Specification.unrestricted());
        }
    }
}
