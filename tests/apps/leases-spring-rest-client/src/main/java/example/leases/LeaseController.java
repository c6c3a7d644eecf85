package example.leases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@SpringBootApplication
@RestController
@RequestMapping("/leases")
public class LeaseController {

    private final LeaseService service;

    public LeaseController(LeaseService service) {
        this.service = service;
    }

    public static void main(String[] args) {
        SpringApplication.run(LeaseController.class, args);
    }

    @GetMapping("/{building}")
    public FolderDto list(@PathVariable String building) {
        return service.findLeases(building);
    }

    @PostMapping("/share")
    public LinkDto share(@RequestParam String path) {
        return service.share(path);
    }

    @ExceptionHandler(LeaseException.class)
    public ResponseEntity<String> failed(LeaseException e) {
        return ResponseEntity.status(502).body(e.getMessage());
    }
}
