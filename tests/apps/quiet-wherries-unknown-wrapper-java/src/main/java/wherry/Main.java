package wherry;

class Main {
    public static void main(String[] args) {
        var answer = new Drive(args[0], System.getenv("EGNYTE_TOKEN")).folder("Shared/Wherries");
        if (answer.isRight()) {
            System.out.println(answer.get());
        } else if (answer.getLeft() == Drive.Fault.SIGN_IN) {
            System.err.println("Egnyte refuses the token: get a new one");
        } else {
            System.err.println("Egnyte does not answer");
        }
    }
}
