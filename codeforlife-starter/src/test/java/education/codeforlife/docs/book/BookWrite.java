package education.codeforlife.docs.book;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

record BookWrite(
        @NotBlank @Size(max = 100) String title, @Positive int pageCount) {}
