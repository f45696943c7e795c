package education.codeforlife.viewset.custom;

import education.codeforlife.viewset.Form;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NewsController {

    record Clubs(@NotBlank String first, @NotBlank String second) {}

    private final EntityManager entities;

    NewsController(EntityManager entities) {
        this.entities = entities;
    }

    @PermitAll
    @PostMapping("clubs-of-the-week")
    void propose(Form<Clubs> form) {
        form.submit(sent -> {
            entities.persist(Club.named(sent.data().first()));
            entities.persist(Club.named(sent.data().second()));
        });
    }

    @PostMapping("closed")
    void propose2(Form<Clubs> form) {
        form.submit(sent -> {});
    }
}
