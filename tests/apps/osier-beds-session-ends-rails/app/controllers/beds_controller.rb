class BedsController < ApplicationController
  def destroy
    Bed.find(params[:id]).destroy!
    redirect_to beds_path
  end
end
