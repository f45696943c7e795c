package education.codeforlife.wire;

import jakarta.annotation.security.PermitAll;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An ordinary controller that has Spring read its body. */
@RestController
class NoteController {

    @PermitAll
    @PostMapping("notes")
    int write(@RequestBody JsonNode note) {
        return note.size();
    }
}
