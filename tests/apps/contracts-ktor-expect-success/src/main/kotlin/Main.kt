package contracts

suspend fun main(args: Array<String>) {
    val repository = ContractRepository(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    val outcome = if (args[0] == "search") repository.search(args[1]) else repository.contracts(args[1])
    when (outcome) {
        is Outcome.Ok -> outcome.value.forEach { println(it.path) }
        is Outcome.Failed -> System.err.println(outcome.message)
        Outcome.SignIn -> println("Please sign in to Egnyte again")
    }
}
