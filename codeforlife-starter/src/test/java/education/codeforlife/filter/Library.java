package education.codeforlife.filter;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A model with each kind of path that a filter may take. */
@SpringBootApplication
class Library {

    @Entity(name = "LibraryBook")
    static class Book {
        @Id
        Long id;

        String title;
        boolean lent;
        Integer pages;
        BigDecimal price;
        LocalDate printedOn;
        Instant soldAt;
        UUID code;
        Genre genre;
        Character grade;

        @ManyToOne
        Author author;

        @Embedded
        Publisher publisher;

        @OneToMany(mappedBy = "book")
        Set<Chapter> chapters = new HashSet<>();

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @Transient
        String note;
    }

    @Entity(name = "LibraryAuthor")
    static class Author {
        @Id
        Long id;

        String name;

        @ManyToOne
        Country country;
    }

    @Entity(name = "LibraryCountry")
    static class Country {
        @Id
        Long id;

        String name;
    }

    @Embeddable
    static class Publisher {
        String city;

        @ManyToOne
        Country country;
    }

    @Entity(name = "LibraryChapter")
    static class Chapter {
        @EmbeddedId
        Position position;

        @ManyToOne
        Book book;

        String title;
    }

    @Embeddable
    record Position(int part, int number) {}

    enum Genre {
        @JsonProperty("novel")
        FICTION,
        SCIENCE
    }

    /** A row with an attribute of every type that filters read. */
    @Entity(name = "LibrarySample")
    static class Sample {
        @Id
        Long id;

        Byte tiny;
        Short small;
        Integer number;
        Long large;

        @Column(precision = 30)
        BigInteger huge;

        @Column(precision = 10, scale = 2)
        BigDecimal decimal;

        BigDecimal plain;
        Double precise;
        Float rough;
        String text;
        Character letter;
        LocalDate day;
        LocalTime time;
        LocalDateTime local;
        Instant instant;
        OffsetDateTime offsetTime;
        ZonedDateTime zoned;
        Duration duration;
        Boolean flag;
        UUID uuid;
        Genre genre;
    }
}
