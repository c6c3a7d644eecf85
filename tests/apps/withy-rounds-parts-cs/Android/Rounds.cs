namespace Withy
{
    partial class Rounds
    {
        public Rounds() : this(Xamarin.Forms.DependencyService.Get<IWithyClient>())
        {
        }
    }
}
