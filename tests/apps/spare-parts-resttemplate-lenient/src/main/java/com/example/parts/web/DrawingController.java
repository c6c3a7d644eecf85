package com.example.parts.web;

import com.example.parts.service.DrawingService;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class DrawingController {

    @Autowired
    private DrawingService drawings;

    @GetMapping("/parts/{part}/drawings")
    public Map drawings(@PathVariable String part) {
        return drawings.drawingsOf(part);
    }

    @GetMapping("/parts/{part}/links")
    public ResponseEntity<?> links(@PathVariable String part) {
        try {
            return ResponseEntity.ok(drawings.linksOf(part));
        } catch (DrawingService.ReconnectRequiredException e) {
            return ResponseEntity.status(302).header("Location", "/egnyte/connect").build();
        }
    }
}
