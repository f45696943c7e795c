package education.codeforlife.openapi;

import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.Sunset;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An ordinary controller of a service. */
@RestController
@RequestMapping("notes")
class NoteController {

    record Note(
            @NotBlank @Size(max = 9) String firstLine,
            @Nullable Instant writtenAt) {}

    @PermitAll
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Note write(@RequestBody Note note) {
        return note;
    }

    @PreAuthorize("isAuthenticated()")
    @GetMapping("{id}")
    public Note read(@PathVariable("id") Long id, @RequestParam(name = "line_count", defaultValue = "1") int lines) {
        return new Note("line " + id + lines, null);
    }

    @PermitAll
    @Sunset("2027-05-31")
    @PutMapping("signature")
    void sign(Form<Signature> form) {}

    record Signature(@NotBlank String signedBy) {}
}
