namespace Harbour;

public class AccountPart : Part
{
    public AccountPart(HttpClient http) : base(http) { }

    protected override string Name => "userinfo"; //~ GET /pubapi/v1/userinfo
}
