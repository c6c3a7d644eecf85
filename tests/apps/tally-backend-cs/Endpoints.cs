namespace Tally;

public static class Endpoints
{
    public static class People
    {
        public static string One(string id) => $"/pubapi/v2/users/{id}";
        public static string All => "/pubapi/v2/users";
    }

    public static class Notes
    {
        public const string Root = "/pubapi/v1/notes";
    }
}
