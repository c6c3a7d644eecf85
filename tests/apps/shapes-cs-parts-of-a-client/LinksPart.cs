namespace Harbour;

public class LinksPart : Part
{
    public LinksPart(HttpClient http) : base(http) { }

    protected override string Name => "links"; //~ GET /pubapi/v1/links
}
