class OrdersController < ApplicationController
  rescue_from EgnyteFolder::NotSignedIn do
    render plain: "Egnyte has to be connected again", status: :service_unavailable
  end

  def index
    @files = EgnyteFolder.list("Orders")
    @links = EgnyteFolder.links
  end
end
