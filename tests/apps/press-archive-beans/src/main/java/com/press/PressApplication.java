package com.press;

import com.press.notes.Forecast;
import com.press.notes.NoteBook;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class PressApplication {

    private final NoteBook notes;
    private final Forecast forecast;

    public PressApplication(NoteBook notes, Forecast forecast) {
        this.notes = notes;
        this.forecast = forecast;
    }

    public static void main(String[] args) {
        SpringApplication.run(PressApplication.class, args);
    }

    @GetMapping("/notes")
    public Map<?, ?> notes() {
        return notes.all();
    }

    @DeleteMapping("/notes/{id}")
    public void remove(@PathVariable String id) {
        notes.remove(id);
    }

    @GetMapping("/weather")
    public String weather() {
        return forecast.today();
    }
}
