package education.codeforlife.viewset.scope;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row with eager associations of every kind, each of which leads to a row of its own. */
@Entity(name = "GameMatch")
class Match extends Named {

    @ManyToOne(cascade = CascadeType.PERSIST)
    @Nullable
    Stadium stadium;

    @OneToOne(cascade = CascadeType.PERSIST)
    @Nullable
    Referee referee;

    @OneToOne(mappedBy = "match", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @Nullable
    Report report;

    @Embedded
    @Nullable
    Catering catering;

    @ManyToOne
    @Nullable
    Match previous;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @Nullable
    Sponsor sponsor;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(referencedColumnName = "code")
    @Nullable
    League league;

    @OneToMany(mappedBy = "match", fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
    Set<Goal> goals = new HashSet<>();

    @OneToMany(mappedBy = "match", cascade = CascadeType.PERSIST)
    Set<Ticket> tickets = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    Set<String> notes = new HashSet<>();

    @ElementCollection
    Set<String> tags = new HashSet<>();

    static Match of(String name, @Nullable Match previous) {
        var match = named(new Match(), name);
        var town = named(new Town(), name);
        town.land = named(new Land(), name);
        match.stadium = named(new Stadium(), name);
        match.stadium.town = town;
        match.referee = named(new Referee(), name);
        match.referee.match = match;
        match.report = named(new Report(), name);
        match.report.match = match;
        match.report.author = named(new Person(), name);
        match.catering = new Catering();
        match.catering.cook = named(new Person(), name);
        match.previous = previous;
        match.sponsor = named(new Sponsor(), name);
        match.sponsor.land = named(new Land(), name);
        match.league = named(new League(), name);
        match.league.code = name;
        for (var each : Set.of("1", "2")) {
            var goal = named(new Goal(), name + each);
            goal.match = match;
            goal.scorer = named(new Person(), name + each);
            match.goals.add(goal);
            var ticket = named(new Ticket(), name + each);
            ticket.match = match;
            ticket.holder = named(new Person(), name + each);
            match.tickets.add(ticket);
        }
        match.notes.add(name);
        match.tags.add(name);
        return match;
    }

    private static <T extends Named> T named(T row, String name) {
        row.name = name;
        return row;
    }

    @Entity(name = "GameStadium")
    static class Stadium extends Named {
        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Town town;
    }

    @Entity(name = "GameTown")
    static class Town extends Named {
        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Land land;
    }

    @Entity(name = "GameLand")
    static class Land extends Named {}

    @Entity(name = "GamePerson")
    static class Person extends Named {}

    @Entity(name = "GameReferee")
    static class Referee extends Named {
        @OneToOne(mappedBy = "referee")
        @Nullable
        Match match;
    }

    @Entity(name = "GameReport")
    static class Report extends Named {
        @OneToOne
        @Nullable
        Match match;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Person author;
    }

    @Entity(name = "GameSponsor")
    static class Sponsor extends Named {
        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Land land;
    }

    /** A proxy cannot stand for it: matches name its code. */
    @Entity(name = "GameLeague")
    static class League extends Named implements Serializable {
        @Column(unique = true)
        String code = "";
    }

    @Entity(name = "GameGoal")
    static class Goal extends Named {
        @ManyToOne
        @Nullable
        Match match;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Person scorer;
    }

    @Entity(name = "GameTicket")
    static class Ticket extends Named {
        @ManyToOne
        @Nullable
        Match match;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Person holder;
    }

    @Embeddable
    static class Catering {
        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable
        Person cook;
    }
}
