namespace Harbour;

public class TidesPart : Part
{
    public TidesPart(HttpClient http) : base(http) { }

    protected override string Name => "webhooks";
}
