package education.codeforlife.viewset.custom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "members")
class Member {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "members_id_seq", initialValue = 1000)
    private @Nullable Long id;

    private String name = "";

    @Column(unique = true)
    private String email = "";

    private String pin = "";

    private String nickname = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Club club;

    static Member of(String name, String email, String pin, @Nullable Club club) {
        var member = new Member();
        member.name = name;
        member.email = email;
        member.pin = pin;
        member.club = club;
        return member;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    void setEmail(String email) {
        this.email = email;
    }

    public String getPin() {
        return pin;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public @Nullable Club getClub() {
        return club;
    }

    void setClub(@Nullable Club club) {
        this.club = club;
    }
}
