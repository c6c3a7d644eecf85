class LandingsController < ApplicationController
  rescue_from EgnyteClient::Unauthorized, with: :reconnect

  def connect
    session[:state] = SecureRandom.hex
    redirect_to EgnyteClient.authorize_url(session[:state]), allow_other_host: true
  end

  def index
    @columns = EgnyteClient::COLUMNS.join(" ")
    @landings = egnyte.folder("Shared/Landings/#{params[:harbour]}")
    @bookmarks = egnyte.bookmarks
  end

  def search
    render json: egnyte.search(params[:q])
  end

  def bookmark
    egnyte.bookmark("/Shared/Landings/#{params[:harbour]}")
    redirect_to landings_path
  end

  private

  def egnyte
    @egnyte ||= EgnyteClient.new(current_user.egnyte_token)
  end

  def reconnect
    redirect_to connect_path
  end
end
