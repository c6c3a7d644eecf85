package at.gauge;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReadingController {
    private final EgnyteService egnyte;

    public ReadingController(EgnyteService egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/rivers/{river}/readings")
    public String readings(@PathVariable String river) {
        return egnyte.folder("Shared/Readings/" + river);
    }
}
