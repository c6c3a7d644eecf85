namespace Courier;

public class Vault
{
    public string Token { get; private set; } = Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;

    public void Renew() => Token = Console.ReadLine() ?? "";
}
