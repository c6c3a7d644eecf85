namespace Pinned;

/// <summary>Power meters in the rack.</summary>
public sealed class Meters(HttpClient http)
{
    public Task<string> Read(int meter) => http.GetStringAsync($"https://10.20.0.{meter}/reading.csv");
}
