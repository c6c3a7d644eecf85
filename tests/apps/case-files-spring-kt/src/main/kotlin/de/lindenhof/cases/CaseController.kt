package de.lindenhof.cases

import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PutMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

@RestController
@RequestMapping("/cases")
class CaseController(private val cases: CaseService) {

    @PutMapping("/{case}")
    fun open(@PathVariable case: String) = cases.open(case)

    @GetMapping
    fun search(@RequestParam words: String) = cases.search(words)
}
