using Seats;

if (args is ["connect", var domain])
{
    Console.WriteLine("Sign in at the reseller portal, and set EGNYTE_MSP_TOKEN to what it shows:");
    Console.WriteLine(Portal.SignIn(domain));
    return 0;
}

if (args is not ["seats", var nfr])
{
    Console.Error.WriteLine("seats connect DOMAIN | seats seats DOMAIN");
    return 2;
}

try
{
    var portal = new Portal(nfr, Environment.GetEnvironmentVariable("EGNYTE_MSP_TOKEN") ?? "");
    Console.WriteLine(await portal.Domains());
    Console.WriteLine(await Portal.Status());
    return 0;
}
catch (SignInAgainException)
{
    Console.Error.WriteLine($"the token is no longer valid: seats connect {nfr}");
    return 1;
}
